import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentOn, seedReview } from '../../../../test/stage/evidence/packetReviews.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { openPage, sendForm } from '../../../../test/stage/served/guestPage.ts';
import { type ServedSite, serveSite } from '../../../../test/stage/served/serveSite.ts';
import { resolveComment } from '../../../actions/evidence/packet/reviews/resolveComment.ts';
import { withdrawReviewer } from '../../../actions/evidence/packet/reviews/withdrawReviewer.ts';

describe('the page of a review', () => {
  let site: ServedSite;
  let ada: Person;
  beforeAll(async () => {
    site = await serveSite();
    ada = await seedPerson(site.house, 'Ada');
  });
  afterAll(async () => site.tearDown());

  const open = (secret: string) => openPage(site, `/review/${secret}`);

  const send = async (secret: string, fields: Readonly<Record<string, string>>, origin?: string) => {
    const answer = await sendForm(site, `/review/${secret}`, { fields, ...(origin !== undefined && { origin }) });
    return { status: answer.status, html: await answer.text() };
  };

  const say = (text: string, place = 'summary-1') => ({ do: 'comment', place, text });

  const idIn = (html: string): string => /name="comment" value="(\w+)"/.exec(html)?.[1] ?? '';

  test('shows the packet with a place for a comment beside each block, and no script', async () => {
    const { secret } = await seedReview(ada);
    const { status, html, headers } = await open(secret);
    expect(status).toBe(200);
    expect(html).toContain('Payments plans sooner.');
    expect(html).toContain('about 1 minute');
    expect(html).toContain('Is the second case too long?');
    expect(html).toContain('<svg');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('style="');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(headers.get('cache-control')).toBe('no-store');
    const [, sheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    expect(await (await site.ask(sheet)).text()).toContain('.review ');
  });

  test('offers no comment on a heading that only names what comes next', async () => {
    const { html } = await open((await seedReview(ada)).secret);
    const blocks = html.split('<div class="block"').slice(1);
    const [labels, others] = [true, false].map((isLabel) => blocks.filter((one) => one.includes('<h4') === isLabel));
    expect(labels?.filter((one) => one.includes('<summary>'))).toEqual([]);
    expect(labels?.length).toBeGreaterThan(3);
    expect(others?.every((one) => one.includes('<summary>Comment</summary>'))).toBe(true);
  });

  test('keeps a comment in its place, once however often it is sent, and changes and removes it', async () => {
    const { secret } = await seedReview(ada);
    for (let time = 0; time < 2; time += 1) expect((await send(secret, say('How much?'))).status).toBe(303);
    const kept = (await open(secret)).html;
    expect(kept.match(/How much\?/g)).toHaveLength(2);
    const comment = idIn(kept);
    const change = { do: 'change', place: 'summary-1', comment, edition: '1', text: '多少？ كم؟' };
    expect((await send(secret, change)).status).toBe(303);
    expect((await open(secret)).html).toContain('<p class="said" dir="auto">多少？ كم؟</p>');
    expect((await send(secret, { do: 'remove', place: 'summary-1', comment })).status).toBe(303);
    expect((await open(secret)).html).not.toContain('多少');
  });

  test('keeps what was typed where it cannot be kept, and shows words as words', async () => {
    const { secret } = await seedReview(ada);
    const nowhere = await send(secret, say('</textarea><script>x()</script>', 'cases-99'));
    expect([nowhere.status, nowhere.html]).toEqual([
      422,
      expect.stringContaining('That place is not in this version.'),
    ]);
    expect((await send(secret, say('  '))).html).toContain('Write what you want to say of it first.');
    const long = await send(secret, say(`</textarea>${'x'.repeat(5_001)}`));
    expect(long.html).toContain('A comment takes 5,000 characters.');
    expect(long.html).toContain(`&lt;/textarea&gt;${'x'.repeat(5_001)}`);
    expect((await send(secret, say('x'.repeat(5_000)))).status).toBe(303);
  });

  test('does not let one window undo what another one said', async () => {
    const { secret } = await seedReview(ada);
    await send(secret, say('How much?'));
    const comment = idIn((await open(secret)).html);
    const change = (text: string) => ({ do: 'change', place: 'summary-1', comment, edition: '1', text });
    await send(secret, change('How much, in weeks?'));
    const late = await send(secret, change('How many?'));
    expect(late.status).toBe(422);
    expect(late.html).toContain('You changed this comment in another window since.');
    expect(late.html).toContain('How many?</textarea>');
    expect(late.html).toContain('name="edition" value="2"');
    await send(secret, { do: 'remove', comment });
    const gone = await send(secret, change('How many?'));
    expect(gone.html).toContain('This comment was removed in another window.');
    expect(gone.html).toContain('How many?</textarea>');
  });

  test('shows how a comment was resolved, which can be changed no more', async () => {
    const invited = await seedReview(ada);
    const { id: commentId } = await commentOn(ada, invited, ['sooner', 'How much?']);
    const asked = { reviewId: invited.review.id, commentId, edition: 1 };
    await resolveComment(ada.context, { ...asked, outcome: 'left', because: 'The figure is not ours.' });
    const { html } = await open(invited.secret);
    expect(html).toMatch(/Left as it is on \d+ \w+ \d{4}: The figure is not ours\./);
    expect(html).not.toContain('Change or remove');
    const change = { do: 'change', place: 'summary-1', comment: commentId, edition: '1', text: 'But' };
    expect((await send(invited.secret, change)).html).toContain('This comment was resolved since.');
  });

  test('shows nobody what another one said', async () => {
    const [one, other] = [await seedReview(ada), await seedReview(ada)];
    await send(one.secret, say('Only I say this'));
    expect((await open(other.secret)).html).not.toContain('Only I say this');
    const comment = idIn((await open(one.secret)).html);
    expect((await send(other.secret, { do: 'remove', comment })).status).toBe(422);
    expect((await open(one.secret)).html).toContain('Only I say this');
  });

  test('ends in a word about the whole, of which its owner hears once and without the words', async () => {
    const { secret, review } = await seedReview(ada);
    expect((await send(secret, { do: 'done', text: 'Strong, too long' })).status).toBe(303);
    expect((await send(secret, { do: 'done', text: 'Strong' })).status).toBe(303);
    const mails = () => site.visit.store.db.selectFrom('mail').selectAll().where('about', '=', review.id).execute();
    await expect.poll(async () => (await mails()).length).toBe(1);
    const [mail] = await mails();
    expect(mail?.subject).toBe('Pia has read your packet');
    expect(mail?.text).toContain(`/evidence/packets/${review.packetId}/reviews`);
    expect(mail?.text).not.toMatch(/Strong|cairn_rev_/);
    expect((await open(secret)).html).toContain('You are done');
    await withdrawReviewer(ada.context, { reviewId: review.id });
    expect(await mails()).toEqual([]);
  });

  test('lets nobody in once they are taken off, and says so', async () => {
    const { secret, review } = await seedReview(ada);
    await withdrawReviewer(ada.context, { reviewId: review.id });
    expect((await open(secret)).html).toContain('This link was taken back');
    expect((await send(secret, say('Late'))).status).toBe(422);
  });

  test('answers a guessed link as one that never was, and does nothing that no form of its own asks for', async () => {
    const { secret } = await seedReview(ada);
    const bodies = await Promise.all([`cairn_rev_${'x'.repeat(43)}`, 'x', '%00', `${secret}x`].map(open));
    for (const { status, html } of bodies) expect([status, html]).toEqual([404, bodies[0]?.html]);
    for (const doing of ['', 'constructor', 'change']) expect((await send(secret, { do: doing })).status).toBe(303);
  });

  test('takes nothing from a page elsewhere, nor more than can be read', async () => {
    const { secret } = await seedReview(ada);
    expect((await send(secret, say('x'), 'https://evil.example')).status).toBe(403);
    expect((await send(secret, say('x'.repeat(100_000)))).status).toBe(413);
  });

  test('lets nobody try many', async () => {
    const statuses: number[] = [];
    while (statuses.length < 1_000 && statuses.at(-1) !== 429) statuses.push((await open('guess')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
