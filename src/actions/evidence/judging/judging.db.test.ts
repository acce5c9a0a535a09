import { describe, expect, test } from 'vitest';
import { impactOf, keepRecord } from '../../../../test/stage/evidence/story.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { only, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { day } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { freshId } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { eraseRecord } from '../../ledger/erasing/eraseRecord.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { getHistory } from '../../ledger/records/getHistory.ts';
import { listRecords } from '../../ledger/records/listRecords.ts';
import { agreeAgain } from './agreeAgain.ts';
import { checkLedger } from './checkLedger.ts';
import { disagree } from './disagree.ts';
import { getRule } from './getRule.ts';
import { listFindings } from './listFindings.ts';
import { listRules } from './listRules.ts';
import { resetThreshold } from './resetThreshold.ts';
import { setThreshold } from './setThreshold.ts';

const rule = 'third-party-proof';
const threshold = 'months-spanned';

const find = async ({ context }: Stage, asked = {}) => granted(await listFindings(context, asked));

/** The records that the rule speaks of, and those that it speaks of in vain. */
async function heard(on: Stage) {
  const { groups, setApart } = await find(on);
  const of = (told: Pick<(typeof groups)[number], 'findings'> | undefined) =>
    told?.findings.map(({ record }) => record?.id) ?? [];
  return {
    open: of(groups.find((group) => group.rule.id === rule)),
    apart: setApart.filter((group) => group.rule.id === rule).flatMap(of),
  };
}

async function keepImpacts(on: Stage) {
  const team = await keepRecord(on, 'team', { name: 'Payments', function: 'engineering' });
  const early = await keepRecord(on, 'impact', impactOf([team.id], { changedOn: '2025-01-10' }));
  const late = await keepRecord(on, 'impact', impactOf([team.id], { changedOn: '2026-02-01' }));
  return { early, late };
}

const spans = async (on: Stage) => granted(await getRule(on.context, { rule: 'sustained' }));

describe.each(engines)('what rules find on %s', (engine) => {
  const stage = stageOn(engine);

  test('findings come by rule, gates first, each with its record and one next step', async () => {
    const on = await stage();
    const { early, late } = await keepImpacts(on);
    const { records, whole, groups, counts } = await find(on);
    expect({ records, whole }).toEqual({ records: 3, whole: true });
    const proof = groups.find((group) => group.rule.id === rule);
    const question = 'Who besides you says so?';
    expect(proof).toMatchObject({ rule: { weight: 'gate', concept: 'third-party-proof', question }, count: 2 });
    expect(proof?.findings.map(({ record }) => record?.id).toSorted()).toEqual([early.id, late.id].toSorted());
    const weights = groups.map((group) => ['gate', 'gap', 'hint'].indexOf(group.rule.weight));
    expect(weights).toEqual(weights.toSorted());
    expect(counts.gate + counts.gap + counts.hint).toBe(groups.reduce((sum, { count }) => sum + count, 0));
  });

  test('findings of one record are those alone that name it', async () => {
    const on = await stage();
    const { early } = await keepImpacts(on);
    const { groups } = await find(on, { recordId: early.id });
    expect(groups.length).toBeGreaterThan(0);
    for (const { record } of groups.flatMap(({ findings }) => findings)) expect(record?.id).toBe(early.id);
  });

  test('a testimonial backs an impact until the impact says something else', async () => {
    const on = await stage();
    const { early, late } = await keepImpacts(on);
    await sign(on, { of: [early.id], version: early.revision, shown: 'what, after' });
    expect((await heard(on)).open).toEqual([late.id]);
    const fields = { ...early.fields, after: 'They do otherwise now.' };
    granted(await changeRecord(on.context, { recordId: early.id, basedOn: early.revision, standing: 'kept', fields }));
    expect((await heard(on)).open.toSorted()).toEqual([early.id, late.id].toSorted());
  });

  test('what somebody disagrees with is set apart with the reason, of one record or of all', async () => {
    const on = await stage();
    const { early, late } = await keepImpacts(on);
    granted(await disagree(on.context, { rule, about: early.id, because: 'Nobody there may sign.' }));
    expect(await heard(on)).toEqual({ open: [late.id], apart: [early.id] });
    const { setApart } = await find(on);
    expect(setApart).toMatchObject([
      { rule: { id: rule }, disagreement: { about: { id: early.id }, because: 'Nobody there may sign.', until: null } },
    ]);
    granted(await disagree(on.context, { rule, because: 'We prove otherwise.' }));
    const { open, apart } = await heard(on);
    expect({ open, apart: apart.toSorted() }).toEqual({ open: [], apart: [early.id, late.id].toSorted() });
    const { disagreements } = granted(await getRule(on.context, { rule }));
    expect(disagreements.map(({ because }) => because).toSorted()).toEqual([
      'Nobody there may sign.',
      'We prove otherwise.',
    ]);
  });

  test('a disagreement said again takes the place of the first, and taken back it stays in the history', async () => {
    const on = await stage();
    const { early } = await keepImpacts(on);
    granted(await disagree(on.context, { rule, about: early.id, because: 'First.' }));
    granted(await disagree(on.context, { rule, about: early.id, because: 'Second.' }));
    const { records } = granted(await listRecords(on.context, { kind: 'disagreement', standing: 'kept' }));
    const kept = only(records);
    expect(kept).toMatchObject({ fields: { because: 'Second.' } });
    granted(await agreeAgain(on.context, { recordId: kept.id }));
    expect((await heard(on)).apart).toEqual([]);
    const { revisions } = granted(await getHistory(on.context, { recordId: kept.id }));
    expect(revisions).toHaveLength(3);
    expect(await agreeAgain(on.context, { recordId: kept.id })).toMatchObject({ code: 'no-disagreement' });
  });

  test('a disagreement holds up to its day, and is due to be looked at again then', async () => {
    const on = await stage();
    const { early } = await keepImpacts(on);
    const until = day(on.clock.now / dayMs + 10);
    granted(await disagree(on.context, { rule, about: early.id, because: 'The review is in a week.', until }));
    passDays(on, 10);
    expect((await heard(on)).apart).toEqual([early.id]);
    passDays(on, 1);
    expect((await heard(on)).apart).toEqual([]);
  });

  test('a threshold of one’s own counts until it is reset, and cannot leave its bounds', async () => {
    const on = await stage();
    await keepImpacts(on);
    expect(await spans(on)).toMatchObject({ count: 0, thresholds: [{ value: 12, usual: 12, origin: 'field' }] });
    granted(await setThreshold(on.context, { threshold, value: 24, why: 'They ask for two years.' }));
    expect(await spans(on)).toMatchObject({
      count: 1,
      thresholds: [{ value: 24, usual: 12, origin: 'own', why: 'They ask for two years.' }],
    });
    const { rules, thresholds } = await listRules(on.context);
    expect(rules.find(({ id }) => id === 'sustained')).toMatchObject({ count: 1, hasOwnThreshold: true });
    expect(thresholds.find(({ name }) => name === threshold)).toMatchObject({
      value: 24,
      origin: 'own',
      readBy: ['sustained'],
    });
    expect(thresholds.filter(({ readBy }) => readBy.length === 0)).toEqual([]);
    expect(await setThreshold(on.context, { threshold, value: 0, why: 'None.' })).toMatchObject({
      code: 'out-of-range',
      message: 'Choose a number from 1 to 60 months.',
    });
    granted(await resetThreshold(on.context, { threshold }));
    expect(await spans(on)).toMatchObject({ count: 0, thresholds: [{ value: 12, origin: 'field', why: null }] });
  });

  test('what is erased of a record is in no finding any more', async () => {
    const on = await stage();
    const { early } = await keepImpacts(on);
    expect(JSON.stringify(await find(on))).toContain(String(early.title));
    granted(await eraseRecord(on.context, { recordId: early.id }));
    expect((await heard(on)).open).not.toContain(early.id);
  });

  test('an empty ledger is told what to do first, and nothing else', async () => {
    const on = await stage();
    const { records, groups } = await find(on);
    expect(records).toBe(0);
    expect(groups.flatMap(({ findings }) => findings).length).toBeLessThanOrEqual(1);
  });

  test('a check tells whether a gate is open, and the same twice', async () => {
    const on = await stage();
    await keepImpacts(on);
    const [one, other] = [await checkLedger(on.context), await checkLedger(on.context)];
    expect(one.isGateOpen).toBe(true);
    expect([one.json(), one.sarif()]).toEqual([other.json(), other.sarif()]);
  });
});

/** Says a testimonial as its witness does. */
async function sign({ context }: Stage, fields: Fields): Promise<void> {
  const saying = { id: freshId<'record'>(context), kind: testimonial, before: null, standing: 'kept' } as const;
  await context.store.transact((tx) => appendRevisions(context, tx, [{ ...saying, means: 'witness', fields }]));
}
