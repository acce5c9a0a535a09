import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreAll, scoreByAll, secretOf, seedPanel } from '../../../../test/stage/evidence/panels.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { openPage, sendForm } from '../../../../test/stage/served/guestPage.ts';
import { type ServedSite, serveSite } from '../../../../test/stage/served/serveSite.ts';
import { closePanel } from '../../../actions/evidence/panels/closePanel.ts';
import type { OpenedPanel } from '../../../actions/evidence/panels/openPanel.ts';

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
    expect(html).toContain('Jun dissents: Enough for me');
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
