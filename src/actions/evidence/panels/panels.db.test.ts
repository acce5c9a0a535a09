import { describe, expect, test } from 'vitest';
import {
  act,
  barTexts,
  opening,
  scoreAll,
  scoreByAll,
  lookAtPanels,
  seatIn,
  seatOf,
  secretOf,
  seedPanel,
  seedPanelOf,
} from '../../../../test/stage/evidence/panels.ts';
import { codeOf, edit, setScene, sign } from '../../../../test/stage/evidence/witnessScene.ts';
import { takeBack } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson, visitOf } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import { erasePerson } from '../others/erasePerson.ts';
import { listCases } from './cases.ts';
import { closePanel } from './closePanel.ts';
import { excusePanellist } from './excusePanellist.ts';
import { getPanel } from './getPanel.ts';
import { findSeat } from './guest/openSeat.ts';
import type { Doing } from './guest/takePart.ts';
import { invitePanellist } from './invitePanellist.ts';
import { listPanels } from './listPanels.ts';
import { openPanel } from './openPanel.ts';

describe.each(engines)('a panel on %s', (engine) => {
  const stage = stageOn(engine);

  const begin = async () => seedPanelOf(await stage());

  const said = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.message : undefined);

  test('is read, scored apart, opened by itself, talked about, decided, and dissented from', async () => {
    const { ada, jun, pia, sam, look } = await begin();
    expect((await look()).standing).toBe('scoring');
    await scoreAll(ada, jun, 1);
    await scoreAll(ada, pia, 3);
    const before = await look();
    expect(before.panellists.map(({ isLocked }) => isLocked)).toEqual([true, true, false]);
    expect(before.panellists.flatMap(({ scores }) => scores)).toEqual([]);
    expect((await scoreAll(ada, sam, 2)).opens).toBe(true);

    const speak: Doing = { kind: 'spoke' };
    expect(said(await act(ada, sam, [speak]))).toBe('Somebody less senior has not spoken yet. Let them go first.');
    for (const secret of [jun, pia, sam]) granted(await act(ada, secret, [speak]));
    const { dimensions } = await look();
    const dimension = dimensions[0]?.id ?? '';
    const changed: Doing = { kind: 'changed', dimension, score: 2, because: 'Two teams, not one' };
    granted(await act(ada, jun, [changed]));
    const decided: Doing = { kind: 'decided', verdict: 'not-yet', because: 'One case of three' };
    expect(said(await act(ada, pia, [decided]))).toBe('Whoever chairs the panel says the verdict, not you.');
    granted(await act(ada, sam, [decided]));
    granted(await act(ada, pia, [{ kind: 'dissented', because: 'It is enough for me' }]));

    const after = await look();
    expect(after).toMatchObject({ standing: 'decided', verdict: { verdict: 'not-yet', because: 'One case of three' } });
    expect(after.panellists[0]?.scores[0]).toMatchObject({ first: { score: 1 }, now: { score: 2 } });
    expect(after.panellists[1]?.dissent).toBe('It is enough for me');
    expect(after.accord?.before).toHaveProperty('value');
    expect(after.reasons[0]).toEqual({ dimension: null, because: 'One case of three', concept: null });
    expect(after.reasons[1]).toMatchObject({ dimension: dimensions[1]?.name ?? '', concept: expect.any(String) });
    const { panels } = await listPanels(ada.context, barTexts);
    expect(panels).toMatchObject([{ standing: 'decided', verdict: 'not-yet', voices: 3, locked: 3 }]);
  });

  test('sets apart who has a conflict of interest, and opens once the others have locked', async () => {
    const { ada, jun, pia, sam, look } = await begin();
    await scoreAll(ada, jun, 2);
    await scoreAll(ada, pia, 2);
    granted(await act(ada, sam, [{ kind: 'conflict', because: 'I manage her' }]));
    expect(await look()).toMatchObject({
      standing: 'talking',
      accord: null,
      panellists: [{}, { isChair: true }, { conflict: 'I manage her', isChair: false, scores: [] }],
    });
    expect(said(await act(ada, sam, [{ kind: 'read' }]))).toMatch(/^You declared a conflict/);
  });

  test('forgets what somebody scored who declares a conflict of interest after it, and invites them anew', async () => {
    const { ada, opened, jun, pia, sam, look } = await begin();
    await scoreAll(ada, sam, 3);
    expect(await lookAtPanels(ada)).toContain('Case 1 shows 3');
    granted(await act(ada, sam, [{ kind: 'conflict', because: 'I manage her' }]));
    expect(await lookAtPanels(ada)).not.toContain('Case 1 shows 3');
    await scoreAll(ada, jun, 2);
    const again = { panelId: opened.panel.id, name: 'Sam', email: 'sam@example.org', seniority: 3 };
    const { seats } = granted(await invitePanellist(ada.context, again));
    expect(codeOf(await invitePanellist(ada.context, again))).toBe('same-address');
    expect((await scoreAll(ada, pia, 2)).opens).toBe(false);
    expect((await scoreAll(ada, seats[0]?.secret ?? '', 1)).opens).toBe(true);
    expect((await look()).panellists.map(({ name, scores }) => [name, scores.length > 0])).toEqual([
      ['Jun', true],
      ['Pia', true],
      ['Sam', false],
      ['Sam', true],
    ]);
  });

  test('goes on without whoever is excused, forgets what they had not locked, and opens when the rest have', async () => {
    const { ada, opened, jun, pia, sam, look } = await begin();
    const dimension = opened.panel.dimensions[0]?.id ?? '';
    granted(await act(ada, sam, [{ kind: 'read' }, { kind: 'scored', dimension, score: 3, because: 'Not done yet' }]));
    for (const secret of [jun, pia]) await scoreAll(ada, secret, 2);
    const excusing = { panelId: opened.panel.id, panellistId: seatIn(opened, 'Sam').id, because: 'Ill until May' };
    expect(granted(await excusePanellist(ada.context, excusing))).toMatchObject({
      opens: true,
      panellist: { email: 'sam@example.org' },
    });
    const after = await look();
    expect(after).toMatchObject({
      standing: 'talking',
      panellists: [{}, { isChair: true }, { excused: 'Ill until May', isChair: false, email: '', scores: [] }],
    });
    expect(await lookAtPanels(ada)).not.toContain('Not done yet');
    expect(said(await act(ada, sam, [{ kind: 'read' }]))).toMatch(/^You were excused/);
    expect(said(await excusePanellist(ada.context, { ...excusing, panellistId: seatIn(opened, 'Pia').id }))).toMatch(
      /^Fewer than two would be left, which is no panel. Close it/,
    );
  });

  test('keeps on record what somebody had locked who is excused later', async () => {
    const { ada, opened, look } = await begin();
    await scoreByAll(ada, opened);
    const excusing = { panelId: opened.panel.id, panellistId: seatIn(opened, 'Jun').id, because: 'Has left' };
    granted(await excusePanellist(ada.context, excusing));
    const [jun] = (await look()).panellists;
    expect(jun).toMatchObject({
      excused: 'Has left',
      scores: opened.panel.dimensions.map(() => ({ now: { score: 1 } })),
    });
    expect((await listPanels(ada.context, barTexts)).panels).toMatchObject([{ voices: 2, locked: 2 }]);
  });

  test('of one voice opens nothing until another one was invited and has locked', async () => {
    const { ada, opened, jun, pia, sam, look } = await begin();
    for (const secret of [pia, sam]) granted(await act(ada, secret, [{ kind: 'conflict', because: 'A friend' }]));
    expect((await scoreAll(ada, jun, 2)).opens).toBe(false);
    const invited = { panelId: opened.panel.id, name: 'Tom', email: 'tom@example.org', seniority: 2 };
    const { seats } = granted(await invitePanellist(ada.context, invited));
    expect((await scoreAll(ada, seats[0]?.secret ?? '', 1)).opens).toBe(true);
    expect((await look()).standing).toBe('talking');
    const late = { ...invited, email: 'late@example.org' };
    expect(codeOf(await invitePanellist(ada.context, late))).toBe('too-late');
  });

  test('keeps all of what is done at once, or none of it', async () => {
    const { ada, jun, look } = await begin();
    const answer = await act(ada, jun, [
      { kind: 'read' },
      { kind: 'scored', dimension: (await look()).dimensions[0]?.id ?? '', score: 9, because: 'Case 1' },
    ]);
    expect(said(answer)).toMatch(/^Give a whole number from 0 to/);
    expect((await look()).panellists[0]).toMatchObject({ hasRead: false });
  });

  test('takes no more scores of one seat than anybody needs', async () => {
    const { ada, jun, look } = await begin();
    const dimension = (await look()).dimensions[0]?.id ?? '';
    const score = (at: number): Doing => ({ kind: 'scored', dimension, score: 1, because: `Seen ${at} times` });
    granted(await act(ada, jun, [{ kind: 'read' }, score(0)]));
    const many = Array.from({ length: panelBounds.scores }, (_, at) => score(at));
    expect(said(await act(ada, jun, many))).toMatch(/^You have changed your scores hundreds of times\./);
    granted(await act(ada, jun, [score(1)]));
  });

  test('takes what two do at the same moment one after the other', async () => {
    const { ada, jun, pia, sam, look } = await begin();
    const answers = await Promise.all([jun, pia, sam].map((secret) => scoreAll(ada, secret, 2)));
    expect(answers.filter(({ opens }) => opens)).toHaveLength(1);
    expect((await look()).standing).toBe('talking');
    for (const secret of [jun, pia, sam]) granted(await act(ada, secret, [{ kind: 'spoke' }]));
    const verdicts = await Promise.all(
      ['promote', 'not-yet'].map((verdict) =>
        act(ada, sam, [{ kind: 'decided', verdict: verdict as 'promote', because: 'So' }]),
      ),
    );
    expect(verdicts.filter((one) => !isRefusal(one))).toHaveLength(1);
    expect(verdicts.map(said).filter(Boolean)).toEqual(['The panel has decided.']);
  });

  test('judges what stood when it was opened, and says what was taken back since', async () => {
    const scene = await setScene(await stage());
    const { ada, impactId } = scene;
    const { secret } = await sign(scene);
    const opened = granted(await openPanel(ada.context, opening([impactId]), { texts: barTexts, sentBy: 'mail' }));
    await edit(scene, { after: 'By the week' });
    const cases = async () => listCases((await seatOf(ada, secretOf(opened, 'Jun'))).context, opened.panel);
    const [first] = await cases();
    expect(first?.facts).toContainEqual({ label: expect.stringMatching(/./), text: 'By the month' });
    expect(JSON.stringify(first)).not.toContain('By the week');
    expect(first?.pieces).toMatchObject([{ kind: 'testimonial', isGone: false }]);
    expect(JSON.stringify(first?.pieces)).toContain('We dropped the quarterly plan.');
    granted(await takeBack(ada, secret, 'go'));
    const [later] = await cases();
    expect(later?.pieces).toMatchObject([{ isGone: true }]);
    expect(JSON.stringify(later)).not.toMatch(/We dropped the quarterly plan|Nia Okafor/);
  });

  test('reads what an impact met and took, its initiative too, without who stood where', async () => {
    const scene = await setScene(await stage());
    const { ada, impactId } = scene;
    const { id: initiative } = await seedRecord(ada, {
      kind: 'initiative',
      standing: 'kept',
      fields: { name: 'Refunds' },
    });
    await edit(scene, { initiative: [initiative] });
    const parties = [{ position: 'Approve by hand', interest: 'Nobody is blamed' }];
    await seedRecord(ada, {
      kind: 'friction',
      standing: 'kept',
      fields: { what: 'Who answers', about: [initiative], parties },
    });
    await seedRecord(ada, { kind: 'cost', standing: 'kept', fields: { what: 'A launch moved', about: [impactId] } });
    await seedRecord(ada, { kind: 'cost', fields: { what: 'Half a thought', about: [impactId] } });
    await seedRecord(ada, { kind: 'help', standing: 'kept', fields: { what: 'Elsewhere', about: [impactId] } });
    const opened = granted(await openPanel(ada.context, opening([impactId]), { texts: barTexts, sentBy: 'mail' }));
    const [told] = await listCases((await seatOf(ada, secretOf(opened, 'Jun'))).context, opened.panel);
    expect(told?.met.map(({ kind, title }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['friction', 'Who answers'],
        ['cost', 'A launch moved'],
      ]),
    );
    expect(told?.met).toHaveLength(2);
    expect(told?.met.flatMap(({ facts }) => facts)).toContainEqual({
      label: 'Parties, 1',
      text: 'Position: Approve by hand; What they need: Nobody is blamed',
    });
  });

  test('lets nobody in once it is closed, by its date or before, and forgets where its links went', async () => {
    const { ada, opened, jun, look } = await begin();
    const { panel } = opened;
    const later = { ...ada, context: { ...ada.context, now: () => instant(panel.openedAt + 14 * dayMs) } };
    expect(granted(await getPanel(later.context, { panelId: panel.id })).panel.standing).toBe('closed');
    granted(await closePanel(later.context, { panelId: panel.id }));
    expect(codeOf(await act(ada, jun, [{ kind: 'read' }]))).toBe('not-open');
    expect(codeOf(await closePanel(ada.context, { panelId: panel.id }))).toBe('not-open');
    expect((await look()).panellists.map(({ email }) => email)).toEqual(['', '', '']);
  });

  test('names nobody any more who was erased from the ledger', async () => {
    const { ada, jun, look } = await begin();
    granted(await act(ada, jun, [{ kind: 'conflict', because: 'Pia Novak works for me' }]));
    const fields = { name: 'Pia Novak', relation: 'peer', email: 'pia@example.org' };
    const { id: recordId } = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    const erasing = { recordId, confirm: 'Pia Novak', alsoCalled: ['Pia'], whole: [] };
    granted(await erasePerson(ada.context, erasing));
    const { panellists } = await look();
    expect(JSON.stringify(panellists)).not.toMatch(/Pia|pia@/);
    expect(panellists.map(({ email }) => email)).toEqual(['jun@example.org', '', 'sam@example.org']);
  });

  test('opens behind no link that was guessed', async () => {
    const { ada } = await begin();
    expect(await findSeat(visitOf(ada), `cairn_pan_${'x'.repeat(43)}`)).toBeUndefined();
  });

  test('is chaired by whoever was named', async () => {
    const place: Stage = await stage();
    const ada = await seedPerson(place, 'Ada');
    const { panel } = await seedPanel(ada);
    const named = { ...opening([panel.judged[0]?.recordId as never]), chair: 0 };
    const opened = granted(await openPanel(ada.context, named, { texts: barTexts, sentBy: 'mail' }));
    await scoreByAll(ada, opened);
    const told = granted(await getPanel(ada.context, { panelId: opened.panel.id })).panel;
    expect(told.panellists.map(({ isChair }) => isChair)).toEqual([true, false, false]);
  });

  test('judges no draft', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { id } = await seedRecord(ada, { kind: 'impact', fields: { what: 'Begun' } });
    const asked = await openPanel(ada.context, opening([id]), { texts: barTexts, sentBy: 'mail' });
    expect(codeOf(asked)).toBe('not-kept');
  });
});
