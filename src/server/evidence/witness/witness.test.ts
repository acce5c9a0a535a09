import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedPerson, type Person } from '../../../../test/stage/people.ts';
import { openPage, sendForm } from '../../../../test/stage/served/guestPage.ts';
import { type ServedSite, serveSite } from '../../../../test/stage/served/serveSite.ts';
import { asking, seedAsked, seedImpact, seedSigned } from '../../../../test/stage/evidence/witnesses.ts';
import { listTestimonials } from '../../../actions/evidence/testimonials/listTestimonials.ts';
import { revokeRequest } from '../../../actions/evidence/testimonials/requests/revokeRequest.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { askWitness } from '../../../contract/evidence/testimonials.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { requestDays } from '../../../core/evidence/testimonials/request.ts';
import { findJcsSigner, type JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { remindWitnesses } from '../testimonials.ts';

describe('the pages of a witness', () => {
  let site: ServedSite;
  let ada: Person;
  beforeAll(async () => {
    site = await serveSite();
    ada = await seedPerson(site.house, 'Ada');
  });
  afterAll(async () => site.tearDown());

  const open = (secret: string) => openPage(site, `/witness/${secret}`);

  const send = (secret: string, fields: Readonly<Record<string, string>>) =>
    sendForm(site, `/witness/${secret}`, { fields });

  const answered = {
    do: 'draft',
    verdict: 'confirmed',
    change: 'We plan by the month.',
    otherwise: 'no',
    relation: 'peer',
    witness: 'Nia',
    named: 'yes',
  };

  /** Types the code on the page that asks for it, as it stands now. */
  const sign = async (secret: string, code: string) => {
    const [, draft = ''] = /name="draft" value="(\w+)"/.exec((await open(`${secret}?code`)).html) ?? [];
    return send(secret, { do: 'sign', code, draft });
  };

  /** Mail goes out behind the answer. Each is read once. */
  const nextMail = async (to = 'nia@example.org') => {
    const { db, transact } = site.visit.store;
    const find = () => db.selectFrom('mail').selectAll().where('recipient', '=', to).execute();
    await expect.poll(find).toHaveLength(1);
    const [mail] = await find();
    if (mail === undefined) throw new Error('a mail that came is gone');
    await transact((tx) => tx.deleteFrom('mail').where('id', '=', mail.id).execute());
    return mail;
  };

  const adasMail = () => nextMail(ada.account.email);

  /** Asks for the code by which a testimonial is taken back, and types it. */
  const takeBack = async (secret: string) => {
    await send(secret, { do: 'prepare' });
    return send(secret, { do: 'withdraw', code: (await nextMail()).subject.slice(0, 6) });
  };

  test('show what was asked, to nobody else and in no list', async () => {
    const { secret } = await seedAsked(ada);
    const { status, html, headers } = await open(secret);
    expect(status).toBe(200);
    expect(html).toContain('Ada asks you to be a witness');
    expect(html).toContain('Payments plans by the month');
    expect(html).toContain('1 February 2026');
    expect(html).not.toContain('They would have kept the quarter');
    expect(html).not.toContain('nia@example.org');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).toContain('<meta name="referrer" content="same-origin" />');
    expect(html).not.toContain('<script');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('send the code to the address that was asked, whatever else the form says', async () => {
    const { secret } = await seedAsked(ada);
    const answer = await send(secret, { ...answered, email: 'mallory@example.org', shown: 'nothing' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/witness/${secret}?code`]);
    expect(await nextMail()).toMatchObject({ recipient: 'nia@example.org' });
    const { html } = await open(`${secret}?code`);
    expect(html).toContain('<h1>Type the code</h1>');
    expect(html).toContain('This Cairn sends no mail. Whoever runs it finds six digits for you');
  });

  test('sign once the code is typed, mail a receipt with all of it, and sign nothing twice', async () => {
    const { secret } = await seedAsked(ada);
    await send(secret, answered);
    const code = (await nextMail()).subject.slice(0, 6);
    expect((await sign(secret, code)).status).toBe(303);
    const receipt = await nextMail();
    expect(receipt.text).toContain(`https://cairn.example.org/witness/${secret}`);
    const files = JSON.parse(receipt.attachments) as readonly { readonly name: string; readonly text: string }[];
    expect(await adasMail()).toMatchObject({
      subject: 'Nia Okafor signed your testimonial',
      text: expect.stringMatching(/> Payments plans by the month[^]*\/evidence\/records\//),
    });
    expect(files.map(({ name }) => name)).toEqual(['testimonial.json', 'testimonial.jwt', 'checkpoint.txt']);
    expect(findJcsSigner(JSON.parse(files[0]?.text ?? '') as JsonObject)).toBeDefined();
    expect((await open(secret)).html).toContain('You signed this');
    const again = await send(secret, answered);
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('You signed this')]);
    expect((await send(secret, { do: 'sign', code })).status).toBe(422);
  });

  test('signed words that somebody else with the link had put in place of those on the page', async () => {
    const { secret } = await seedAsked(ada);
    await send(secret, answered);
    await nextMail();
    const page = (await open(`${secret}?code`)).html;
    expect(page).toContain('What changed on our side: We plan by the month.');
    const [, draft = ''] = /name="draft" value="(\w+)"/.exec(page) ?? [];
    await send(secret, { ...answered, change: 'We owe everything to <b>Ada</b>.' });
    const code = (await nextMail()).subject.slice(0, 6);
    const answer = await send(secret, { do: 'sign', code, draft });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('This was written anew after you opened the page');
    expect(html).toContain('We owe everything to &lt;b&gt;Ada&lt;/b&gt;.');
    expect((await sign(secret, code)).status).toBe(303);
    await nextMail();
    await adasMail();
  });

  test('take nothing back for whoever has the link alone', async () => {
    const { secret } = await seedSigned(ada);
    for (const fields of [{ do: 'withdraw' }, { do: 'withdraw', code: '000000', erase: 'yes' }]) {
      const answer = await send(secret, fields);
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('not the code we sent last')]);
    }
    expect((await open(secret)).html).toContain('You signed this');
    const asked = await send(secret, { do: 'prepare', email: 'mallory@example.org' });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, `/witness/${secret}?code`]);
    const mail = await nextMail();
    expect(mail.text).toContain('without the code it stays as you signed it');
    expect((await open(`${secret}?code`)).html).toContain('Erase my words and my name as well');
    expect((await send(secret, { do: 'withdraw', code: mail.subject.slice(0, 6) })).status).toBe(303);
    expect((await adasMail()).subject).toBe('Nia Okafor took their testimonial back');
  });

  test('tell whoever asked of a correction, and of none of its words', async () => {
    const { secret } = await seedAsked(ada);
    await send(secret, { ...answered, verdict: 'corrected', correction: 'It was half-yearly.' });
    await sign(secret, (await nextMail()).subject.slice(0, 6));
    await nextMail();
    const told = await adasMail();
    expect(told.subject).toBe('Nia Okafor signed, in their own words');
    expect(told.text).not.toMatch(/half-yearly|plan by the month\./);
  });

  test('keep what was written where something is missing, and show words as words', async () => {
    const { secret } = await seedAsked(ada);
    const answer = await send(secret, { do: 'draft', change: '</textarea><script>x()</script>', relation: 'partner' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Choose an answer to each question');
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(html).not.toContain('<script>');
    expect(html).toContain('<option value="partner" selected>');
  });

  test('say how a request stands that no longer waits', async () => {
    const revoked = await seedAsked(ada);
    await revokeRequest(ada.context, { requestId: revoked.request.id });
    expect((await open(revoked.secret)).html).toContain('This request was taken back');
    const declined = await seedAsked(ada);
    await send(declined.secret, { do: 'decline', reason: 'I was not there.' });
    expect((await adasMail()).subject).toBe('Nia Okafor declined to be a witness');
    await send(declined.secret, { do: 'decline' });
    expect((await open(declined.secret)).html).toContain('You declined');
    const signed = await seedSigned(ada);
    await takeBack(signed.secret);
    await adasMail();
    expect((await open(signed.secret)).html).toContain('You took your testimonial back');
    const { requests } = await listTestimonials(ada.context, {});
    expect(requests.find(({ id }) => id === declined.request.id)).toMatchObject({ reason: 'I was not there.' });
  });

  test('answer a guessed link as they answer one that never was', async () => {
    const bodies = await Promise.all(
      [`cairn_wit_${'x'.repeat(43)}`, 'x', '%00', `${(await seedAsked(ada)).secret}x`].map(open),
    );
    for (const { status, html } of bodies) {
      expect(status).toBe(404);
      expect(html).toBe(bodies[0]?.html);
    }
  });

  test('do nothing that no form of theirs asks for', async () => {
    const { secret } = await seedAsked(ada);
    for (const doing of ['', 'constructor', 'revoke']) expect((await send(secret, { do: doing })).status).toBe(303);
    expect((await open(secret)).html).toContain('asks you to be a witness');
  });

  test('failed over a statement of a megabyte', async () => {
    const { secret } = await seedAsked(ada);
    const answer = await send(secret, { ...answered, change: 'x'.repeat(1_000_000) });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('say it in a few sentences')]);
  });

  test('failed over a statement of which the last letter was cut in two', async () => {
    const { secret } = await seedAsked(ada);
    const long = { change: `${'x'.repeat(4_999)}😀`, witness: `${'x'.repeat(99)}😀` };
    expect((await send(secret, { ...answered, ...long })).status).toBe(303);
    expect((await open(`${secret}?code`)).status).toBe(200);
    await nextMail();
  });

  test('take nothing from a page elsewhere', async () => {
    const { secret } = await seedAsked(ada);
    const answer = await site.ask(`/witness/${secret}`, {
      method: 'POST',
      body: 'do=decline',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect((await open(secret)).html).toContain('asks you to be a witness');
  });

  test('tell anybody who asks what was withdrawn', async () => {
    const { secret } = await seedSigned(ada);
    const path = `/status/${ada.context.scope.workspaceId}`;
    const listed = async () => {
      const answer = await site.ask(path);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      return (await answer.json()) as { readonly credentialSubject: { readonly encodedList: string } };
    };
    const before = await listed();
    await takeBack(secret);
    await adasMail();
    const after = await listed();
    expect(after.credentialSubject.encodedList).not.toBe(before.credentialSubject.encodedList);
    expect(findJcsSigner(after as unknown as JsonObject)).toBeDefined();
    expect((await site.ask('/status/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404);
    expect((await site.ask('/status/nothing')).status).toBe(404);
  });

  test('are told by link to whoever asks, where no mail goes out', async () => {
    const { id } = await seedImpact(ada);
    const answer = await site.send(askWitness, asking(id, 'max@example.org'), { as: ada });
    const { request, link } = (await answer.json()) as ResponseOf<typeof askWitness>;
    expect(request).toMatchObject({ sentBy: 'hand', reminders: 0 });
    expect((await nextMail('max@example.org')).text).toContain(`\n${link}\n`);
    expect((await open(new URL(link ?? '').pathname.split('/').at(-1) ?? '')).html).toContain('Ada asks you');
  });

  test('say of a link that has expired what to do, and take nothing by it', async () => {
    const long = instant(site.visit.now() - requestDays * dayMs);
    const { secret } = await seedAsked({ ...ada, context: { ...ada.context, now: () => long } });
    expect((await open(secret)).html).toContain('This request has expired');
    const answer = await send(secret, answered);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('to ask you again')]);
    expect((await send(secret, { do: 'sign', code: '000000', draft: 'x' })).status).toBe(422);
  });

  test('remind by mail, with a link that works', async () => {
    await seedAsked(ada);
    const later = { ...site.visit, now: () => instant(site.visit.now() + 7 * dayMs) };
    const sent: { readonly to: string; readonly subject: string; readonly text: string }[] = [];
    const post = {
      site: 'https://cairn.example.org',
      send: async (letter: (typeof sent)[number]) => void sent.push(letter),
    };
    await remindWitnesses(later, post);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map(({ subject }) => subject))).toEqual(new Set(['Ada still hopes for your word']));
    const [, secret = ''] = /\/witness\/(\S+)/.exec(sent.at(-1)?.text ?? '') ?? [];
    expect((await open(secret)).status).toBe(200);
    sent.length = 0;
    await remindWitnesses(later, post);
    expect(sent).toEqual([]);
  });

  test('let nobody try many', async () => {
    const statuses: number[] = [];
    while (statuses.length < 200 && statuses.at(-1) !== 429) statuses.push((await open('guess')).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await open('guess')).html).toContain('That was too often');
  });
});
