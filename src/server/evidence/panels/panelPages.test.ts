import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  barTexts,
  opening,
  people,
  scoreAll,
  scoreByAll,
  seatIn,
  seatOf,
  secretOf,
  seedPanel,
} from '../../../../test/stage/evidence/panels.ts';
import { seedImpact } from '../../../../test/stage/evidence/witnesses.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { openPage, sendForm } from '../../../../test/stage/served/guestPage.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { type ServedSite, serveSite } from '../../../../test/stage/served/serveSite.ts';
import { closePanel } from '../../../actions/evidence/panels/closePanel.ts';
import { type OpenedPanel, openPanel } from '../../../actions/evidence/panels/openPanel.ts';
import { keepFile } from '../../../actions/ledger/files/keepFile.ts';
import { excusePanellist } from '../../../contract/evidence/committee/panels.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Letter } from '../../base/mail/post.ts';
import type { Sent } from '../guests/form.ts';
import { doAsSent } from './doings.ts';

describe('the pages of a panel', () => {
  let site: ServedSite;
  let ada: Person;
  beforeAll(async () => {
    site = await serveSite();
    ada = await seedPerson(site.house, 'Ada');
  });
  afterAll(async () => site.tearDown());

  const open = (secret: string) => openPage(site, `/panel/${secret}`);

  const send = async (secret: string, fields: Readonly<Record<string, string>>, origin?: string) => {
    const answer = await sendForm(site, `/panel/${secret}`, { fields, ...(origin !== undefined && { origin }) });
    return { status: answer.status, html: await answer.text() };
  };

  const begin = async () => {
    const opened = await seedPanel(ada);
    const [jun, pia, sam] = ['Jun', 'Pia', 'Sam'].map((name) => secretOf(opened, name)) as [string, string, string];
    return { opened, jun, pia, sam };
  };

  const scoresOf = ({ panel }: OpenedPanel, score: string) =>
    Object.fromEntries(
      panel.dimensions.flatMap(({ id }) => [
        [`score-${id}`, score],
        [`because-${id}`, `Case 1 shows ${score}`],
      ]),
    );

  test('show the evidence before any opinion, and nobody’s score before all are locked', async () => {
    const { opened, jun, pia } = await begin();
    const first = await open(jun);
    expect(first.status).toBe(200);
    expect(first.html).toContain('Payments plans by the month');
    expect(first.html).not.toContain('name="score-');
    expect(first.html).not.toContain('<script');
    expect(first.html).toContain('<meta name="robots" content="noindex" />');
    expect(first.headers.get('cache-control')).toBe('no-store');
    await scoreAll(ada, pia, 3);
    await send(jun, { do: 'read' });
    const scoring = (await open(jun)).html;
    expect(scoring).toContain('1 · Senior');
    expect(scoring).not.toContain('Case 1 shows 3');
    expect((await send(jun, { do: 'lock', ...scoresOf(opened, '2') })).status).toBe(303);
    const waiting = (await open(jun)).html;
    expect(waiting).toContain('One more has to lock');
    expect(waiting).not.toContain('Case 1 shows 3');
  });

  test('keep what was written where something is missing, and show words as words', async () => {
    const { opened, jun } = await begin();
    await send(jun, { do: 'read' });
    const [first = ''] = opened.panel.dimensions.map(({ id }) => id);
    const half = await send(jun, { do: 'score', [`because-${first}`]: '</textarea><script>x()</script>' });
    expect(half.status).toBe(422);
    expect(half.html).toContain('choose a score as well');
    expect(half.html).toContain('&lt;/textarea&gt;&lt;script&gt;');
    const locked = await send(jun, { do: 'lock', [`score-${first}`]: '1', [`because-${first}`]: 'Case 1' });
    expect(locked.html).toMatch(/Score every dimension first: \w+ are open/);
    const off = await send(jun, { do: 'score', [`score-${first}`]: '9', [`because-${first}`]: 'Case 1' });
    expect(off.html).toContain('Give a whole number from 0 to 3.');
  });

  test('let the most senior decide when all have spoken, and the others dissent', async () => {
    const { opened, jun, pia, sam } = await begin();
    await scoreByAll(ada, opened);
    expect((await open(sam)).html).not.toContain('I have spoken');
    for (const secret of [jun, pia]) expect((await send(secret, { do: 'speak' })).status).toBe(303);
    expect((await send(sam, { do: 'speak' })).status).toBe(303);
    expect((await open(pia)).html).not.toContain('Say the verdict');
    expect((await send(sam, { do: 'decide', because: 'So' })).html).toContain('Choose a verdict');
    expect((await send(sam, { do: 'decide', verdict: 'not-yet', because: 'One case of three' })).status).toBe(303);
    expect((await send(jun, { do: 'dissent', because: '' })).html).toContain('Say why you dissent');
    expect((await send(jun, { do: 'dissent', because: 'Enough for me' })).status).toBe(303);
    const { html } = await open(pia);
    expect(html).toContain('Verdict: Not yet');
    expect(html).toContain('<bdi>Jun</bdi> dissents: <bdi>Enough for me</bdi>');
    expect(html).toContain('Agreement before they talked');
  });

  test('tell by mail that scores are open and that it has decided, and nothing of what was said', async () => {
    const { opened, pia, sam } = await begin();
    for (const secret of [sam, pia]) await scoreAll(ada, secret, 1);
    const jun = secretOf(opened, 'Jun');
    await send(jun, { do: 'read' });
    await send(jun, { do: 'lock', ...scoresOf(opened, '2') });
    const mails = () =>
      site.visit.store.db.selectFrom('mail').selectAll().where('about', '=', opened.panel.id).execute();
    await expect.poll(async () => (await mails()).length).toBe(4);
    for (const { subject, text } of await mails()) {
      expect(subject).toMatch(/^All scores/);
      expect(text).not.toMatch(/Case 1 shows|cairn_pan_/);
    }
    await closePanel(ada.context, { panelId: opened.panel.id });
    expect(await mails()).toEqual([]);
  });

  test('ask whoever was invited by mail for a code from there, before scores are locked', async () => {
    const { opened, jun } = await begin();
    const mails: Letter[] = [];
    const send = async (letter: Letter) => void mails.push(letter);
    const post = { site: 'https://cairn.example.org', isSet: true, send };
    const link = `${post.site}/panel/${jun}`;
    const form = async (fields: Sent) => doAsSent(await seatOf(ada, jun), fields, { post, link });
    const codes = () => mails.map(({ subject }) => /^\d{6}/.exec(subject)?.[0] ?? '');
    const markShown = async () => /name="mark" value="(\w+)"/.exec((await open(`${jun}?code`)).html)?.[1] ?? '';
    const isLocked = async () => (await seatOf(ada, jun)).standing.panel.seats[0]?.isLocked;
    await form({ do: 'read' });
    expect(await form({ do: 'lock' })).toMatchObject({ code: 'not-now' });
    expect(await form({ do: 'lock', ...scoresOf(opened, '2') })).toBe('code-sent');
    expect(mails).toMatchObject([{ to: 'jun@example.org', text: expect.stringContaining(`${link}?code`) }]);
    expect(await isLocked()).toBe(false);
    const mark = await markShown();
    expect(await form({ do: 'prove', code: '12 34', mark })).toMatchObject({ code: 'wrong-code' });
    const [first = ''] = opened.panel.dimensions.map(({ id }) => id);
    await form({ do: 'score', [`score-${first}`]: '3', [`because-${first}`]: 'Somebody else wrote this' });
    expect(await form({ do: 'prove', code: codes()[0] ?? '', mark })).toMatchObject({ code: 'other-scores' });
    expect(await isLocked()).toBe(false);
    expect(await form({ do: 'lock', ...scoresOf(opened, '2') })).toBe('code-sent');
    expect(await form({ do: 'prove', code: codes()[1] ?? '', mark: await markShown() })).toBe('done');
    expect(await isLocked()).toBe(true);
    expect((await open(jun)).html).toContain('Your scores are locked');
  });

  test('say of a link that was handed over that nothing shows who opened it, and ask for no code', async () => {
    const { id } = await seedImpact(ada);
    const opened = granted(await openPanel(ada.context, opening([id]), { texts: barTexts, sentBy: 'hand' }));
    const jun = secretOf(opened, 'Jun');
    expect((await open(jun)).html).toContain('It was handed over, so nothing shows who opened it.');
    const post = { site: 'https://cairn.example.org', isSet: true, send: async () => undefined };
    for (const fields of [{ do: 'read' }, { do: 'lock', ...scoresOf(opened, '2') }])
      expect(await doAsSent(await seatOf(ada, jun), fields, { post, link: post.site })).toBe('done');
    expect((await open(jun)).html).toContain('Your scores are locked');
  });

  test('hand out the files that the company may open, to whoever has a say, as downloads that cannot run', async () => {
    const { id } = await seedImpact(ada);
    const keep = (name: string, fields: Fields = {}) => keepArtifact(ada, name, { of: [id], ...fields });
    const [open, kept, gone, late] = [
      await keep('open.html'),
      await keep('kept.txt', { withhold: true }),
      await keep('gone.txt'),
      await keep('late.txt'),
    ];
    const opened = granted(await openPanel(ada.context, opening([id]), { texts: barTexts, sentBy: 'mail' }));
    const [jun, sam] = [secretOf(opened, 'Jun'), secretOf(opened, 'Sam')];
    const { html } = await openPage(site, `/panel/${jun}`);
    expect(html).toContain(`href="/panel/${jun}/files/${open.hash}" download`);
    expect(html).not.toContain(kept.hash);
    const { status, headers } = await site.ask(`/panel/${jun}/files/${open.hash}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="file"; filename\*=UTF-8''open/);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    await seedRecord(ada, { id: gone.recordId, kind: 'artifact', standing: 'removed', fields: { title: 'Gone' } });
    const withheld = { ...late.said, withhold: true };
    await seedRecord(ada, { id: late.recordId, kind: 'artifact', standing: 'kept', fields: withheld });
    for (const hash of [kept.hash, gone.hash, late.hash, 'x', 'a'.repeat(64)]) {
      const answer = await site.ask(`/panel/${jun}/files/${hash}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('There is no such file')]);
    }
    await send(sam, { do: 'conflict', because: 'I manage her' });
    expect((await site.ask(`/panel/${sam}/files/${open.hash}`)).status).toBe(404);
    await closePanel(ada.context, { panelId: opened.panel.id });
    expect((await site.ask(`/panel/${jun}/files/${open.hash}`)).status).toBe(404);
  });

  test('tell whoever was excused why, by mail that they were, and the others that scores are open', async () => {
    const { opened, jun, pia, sam } = await begin();
    for (const secret of [jun, pia]) await scoreAll(ada, secret, 1);
    const excusing = { panelId: opened.panel.id, panellistId: seatIn(opened, 'Sam').id, because: 'Ill until May' };
    expect((await site.send(excusePanellist, excusing, { as: ada })).status).toBe(200);
    expect((await open(sam)).html).toContain('Ill until May');
    expect((await send(sam, { do: 'read' })).html).toContain('You were excused');
    expect((await open(jun)).html).toContain('All scores are open.');
    const mails = await site.visit.store.db
      .selectFrom('mail')
      .selectAll()
      .where('about', '=', opened.panel.id)
      .execute();
    const told = mails.map(({ subject, recipient }) => [subject, recipient]);
    expect(told).toContainEqual(['A panel goes on without you', 'sam@example.org']);
    expect(
      told
        .filter(([subject]) => subject === 'All scores are open')
        .map(([, to]) => to)
        .toSorted(),
    ).toEqual(['jun@example.org', 'pia@example.org']);
    expect(JSON.stringify(mails)).not.toContain('Ill until May');
  });

  test('keep names and words of any script apart from the sentence round them', async () => {
    const { id } = await seedImpact(ada);
    const [jun, pia, sam] = people;
    const panellists = [{ ...jun, name: 'שרה כהן' }, { ...pia, name: '李雷' }, sam];
    const named = { ...opening([id]), title: 'لجنة الربيع', panellists };
    const opened = granted(await openPanel(ada.context, named, { texts: barTexts, sentBy: 'mail' }));
    const { html } = await open(secretOf(opened, 'Sam'));
    expect(html).toContain('<h1 dir="auto">لجنة الربيع</h1>');
    expect(html).toMatch(/with <bdi>שרה כהן<\/bdi> and <bdi>李雷<\/bdi>/);
    await scoreByAll(ada, opened);
    expect((await open(secretOf(opened, 'Sam'))).html).toContain('<bdi>שרה כהן</bdi> speaks next.');
  });

  test('tell the only voice left that one is no panel, and open nothing', async () => {
    const { opened, jun, pia, sam } = await begin();
    for (const secret of [pia, sam]) await send(secret, { do: 'conflict', because: 'A friend' });
    await send(jun, { do: 'read' });
    expect((await open(jun)).html).not.toContain('name="verdict"');
    await send(jun, { do: 'lock', ...scoresOf(opened, '2') });
    const { html } = await open(jun);
    expect(html).toContain('You are the only voice so far.');
    expect(html).not.toContain('What everybody gave');
    expect((await send(jun, { do: 'decide', verdict: 'promote', because: 'So' })).html).toContain(
      'Open the scores and talk about them before you decide.',
    );
  });

  test('set apart who has a conflict, and let nobody in once it is closed', async () => {
    const { opened, jun, pia } = await begin();
    expect((await send(jun, { do: 'conflict', because: ' ' })).html).toContain('Say what binds you');
    await send(jun, { do: 'conflict', because: 'I manage her' });
    expect((await open(jun)).html).toContain('You are set apart');
    await closePanel(ada.context, { panelId: opened.panel.id });
    expect((await open(pia)).html).toContain('This panel is closed');
    expect((await send(pia, { do: 'read' })).status).toBe(422);
  });

  test('answer a guessed link as one that never was, and do nothing that no form of theirs asks for', async () => {
    const { jun } = await begin();
    const bodies = await Promise.all([`cairn_pan_${'x'.repeat(43)}`, 'x', '%00', `${jun}x`].map(open));
    for (const { status, html } of bodies) expect([status, html]).toEqual([404, bodies[0]?.html]);
    for (const doing of ['', 'constructor', 'revealed']) expect((await send(jun, { do: doing })).status).toBe(303);
    expect((await open(jun)).html).toContain('I have read the evidence');
  });

  test('take nothing from a page elsewhere, nor more than can be read', async () => {
    const { jun } = await begin();
    expect((await send(jun, { do: 'read' }, 'https://evil.example')).status).toBe(403);
    expect((await send(jun, { do: 'conflict', because: 'x'.repeat(1_000_000) })).status).toBe(413);
    expect((await open(jun)).html).toContain('I have read the evidence');
  });

  test('let nobody try many', async () => {
    const statuses: number[] = [];
    while (statuses.length < 400 && statuses.at(-1) !== 429) statuses.push((await open('guess')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

/** An artifact with a file that is a script. */
async function keepArtifact(person: Person, name: string, more: Fields) {
  const bytes = Readable.from([new TextEncoder().encode(`<script>${name}</script>`)]);
  const file = granted(await keepFile(person.context, { name, bytes }, 1_000_000));
  const said = { title: `About ${name}`, file, ...more };
  const { id: recordId } = await seedRecord(person, { kind: 'artifact', standing: 'kept', fields: said });
  return { recordId, hash: file.hash, said };
}
