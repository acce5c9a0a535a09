import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { only, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { changeKept, impactOf, keepRecord, seedStory } from '../../../../test/stage/evidence/story.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { formatDay } from '../../../core/base/day.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { LedgerRecord, Standing } from '../../../core/ledger/record.ts';
import { freshId } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { setThreshold } from '../judging/setThreshold.ts';
import { listTestimonials } from '../testimonials/listTestimonials.ts';
import { exportChain } from './exportChain.ts';
import { getAhead } from './getAhead.ts';
import { getCredit } from './getCredit.ts';
import { getImpactProof } from './getImpactProof.ts';
import { getReach } from './getReach.ts';
import { getRipples } from './getRipples.ts';
import { getTimeline } from './getTimeline.ts';
import { listDueLooks } from './listDueLooks.ts';

type Signing = {
  readonly means: 'person' | 'witness';
  readonly record?: LedgerRecord;
  readonly standing?: Standing;
};

/** Says a testimonial as its witness does, or as somebody who is none. */
async function sign({ context }: Stage, fields: Fields, { means, record, standing = 'kept' }: Signing) {
  const id = record?.id ?? freshId<'record'>(context);
  const saying = { id, kind: testimonial, before: record ?? null, standing, means, fields };
  return only(await context.store.transact((tx) => appendRevisions(context, tx, [saying])));
}

describe.each(engines)('what many records add up to on %s', (engine) => {
  const stage = stageOn(engine);

  test('an impact tells its ladder, its chain, its ripple and what it took', async () => {
    const on = await stage();
    const { first, second, third, friction, cost, ledgers, payments, sales } = await seedStory(on);
    const proof = granted(await getImpactProof(on.context, { recordId: first.id }));
    expect(proof).toMatchObject({ rung: 'own-word', pieces: [], chain: { weakest: 'proof' } });
    expect(proof.ripple.effects.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(proof.ripple).toMatchObject({ depth: 3, functions: ['engineering', 'sales'] });
    expect(proof.ripple.teams.map(({ id }) => id)).toEqual([payments.id, ledgers.id, sales.id]);
    expect([proof.frictions, proof.costs]).toEqual([[friction], [cost]]);
  });

  test('the chain of an impact goes to other programs, and names its teams and what followed', async () => {
    const on = await stage();
    const { first, second, sales } = await seedStory(on);
    const { text } = granted(await exportChain(on.context, { recordId: first.id, format: 'prov' }));
    expect(Object.keys((JSON.parse(text) as { activity: object }).activity)).toContain(`cairn:${second.id}`);
    expect(granted(await exportChain(on.context, { recordId: first.id, format: 'gsn' })).text).toContain(
      'Payments, Ledgers',
    );
    expect(await exportChain(on.context, { recordId: sales.id, format: 'gsn' })).toMatchObject({ code: 'no-record' });
  });

  test('an artifact of theirs and figures make a chain that holds', async () => {
    const on = await stage();
    const { first, payments } = await seedStory(on);
    const figures = { beforeMeasure: { amount: 9, unit: 'incidents' }, afterMeasure: { amount: 1, unit: 'incidents' } };
    await changeKept(on, first, figures);
    const { id } = await keepRecord(on, 'artifact', {
      title: 'Their review list',
      form: 'link',
      of: [first.id],
      shows: 'after',
      author: 'theirs',
      team: [payments.id],
      capturedOn: '2025-07-01',
      address: 'https://example.org/list',
      snapshot: 'Step one: read the contract.',
    });
    const proof = granted(await getImpactProof(on.context, { recordId: first.id }));
    expect(proof).toMatchObject({
      rung: 'theirs',
      pieces: [{ record: { id }, rung: 'theirs' }],
      chain: { weakest: null },
    });
  });

  test('a testimonial counts from a witness alone, and until the impact is changed or it is withdrawn', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const rungNow = async () => granted(await getImpactProof(on.context, { recordId: first.id })).pieces[0]?.rung;
    const words = {
      what: 'They changed how we work',
      of: [first.id],
      verdict: 'confirmed',
      change: 'We read the contract first.',
      otherwise: 'no',
      relation: 'peer',
      signedOn: '2026-03-01',
      version: 1,
      versionHash: 'f'.repeat(64),
      shown: 'what, act',
      credential: 'f'.repeat(64),
    };
    const forged = await sign(on, words, { means: 'person' });
    expect(await rungNow()).toBeNull();
    await sign(on, words, { means: 'person', record: forged, standing: 'removed' });
    const signed = await sign(on, words, { means: 'witness' });
    expect(await rungNow()).toBe('testimonial');
    const edited = await changeKept(on, first, { trigger: 'An outage.' });
    expect(await rungNow()).toBe('testimonial');
    await changeKept(on, edited, { act: 'Wrote the contract, and had them sign it.' });
    expect(await rungNow()).toBe('quote');
    await sign(on, { ...words, withdrawnOn: '2026-03-02' }, { means: 'witness', record: signed });
    expect(await rungNow()).toBeNull();
  });

  test('what is no impact, or not there, has no proof', async () => {
    const on = await stage();
    const { sales } = await seedStory(on);
    expect(await getImpactProof(on.context, { recordId: sales.id })).toMatchObject({ code: 'no-record' });
  });

  test('a forecast counts that was kept before what came of it, and no other', async () => {
    const on = await stage();
    const { first, second } = await seedStory(on);
    const before = await changeKept(on, first, { forecast: 'One incident a quarter.' });
    passDays(on, 200);
    await changeKept(on, before, { actual: 'None at all.' });
    await changeKept(on, second, { forecast: 'As it came.', actual: 'As it came.' });
    const [kept, late] = [
      granted(await getImpactProof(on.context, { recordId: first.id })).followUp,
      granted(await getImpactProof(on.context, { recordId: second.id })).followUp,
    ];
    expect(kept).toMatchObject({ foretold: 'before', due: false });
    expect(kept.actualAt).toBe(on.clock.now);
    expect(late.foretold).toBe('late');
    expect(late.forecastAt).toBe(late.actualAt);
  });

  test('a forecast of what was known already, by its own date, is told as backdated', async () => {
    const on = await stage();
    const { first } = await seedStory(on);
    const before = await changeKept(on, first, { forecast: 'None at all.' });
    passDays(on, 1);
    await changeKept(on, before, { actual: 'None at all.', lookedOn: '2026-01-10' });
    const { followUp } = granted(await getImpactProof(on.context, { recordId: first.id }));
    expect(followUp.foretold).toBe('backdated');
  });

  test('what came about unasked is told with how early it was, and what was settled ahead beside it', async () => {
    const on = await stage();
    const { first, second, payments, ledgers } = await seedStory(on);
    await changeKept(on, first, { prompted: 'unprompted', neededOn: '2025-06-22', present: false, copied: true });
    await changeKept(on, second, { prompted: 'asked' });
    const mira = await keepRecord(on, 'person', { name: 'Mira Sand', function: 'sales', relation: 'peer' });
    const talk = await keepRecord(on, 'one-to-one', {
      topic: 'Prices before the plan',
      with: [mira.id],
      on: '2026-01-10',
      ahead: [{ choice: 'Calm or speed', settled: 'Calm' }, { choice: 'Who tells sales' }],
      documentOn: '2026-01-20',
    });
    const { impacts, unasked, usualLeadDays, teams, settled } = await getAhead(on.context);
    expect({ impacts, usualLeadDays }).toEqual({ impacts: 4, usualLeadDays: 21 });
    expect(unasked).toMatchObject([{ record: { id: first.id }, present: false, copied: true }]);
    expect(teams.map(({ id }) => id).toSorted()).toEqual([payments.id, ledgers.id].toSorted());
    expect(settled).toMatchObject([{ record: { id: talk.id }, settled: 1 }]);
    expect((settled[0]?.dueOn ?? 0) - (settled[0]?.on ?? 0)).toBe(10);
  });

  test('credit tells who had a part in what, and what was written together', async () => {
    const on = await stage();
    const { first, second, payments } = await seedStory(on);
    const mira = await keepRecord(on, 'person', { name: 'Mira Sand', function: 'sales', relation: 'peer' });
    const miras = { who: [mira.id], contribution: 'Asked the first question.' };
    await changeKept(on, first, { credits: [miras, { who: [payments.id], contribution: 'Moved first.' }] });
    await changeKept(on, second, { credits: [miras] });
    const made = {
      form: 'link',
      author: 'mine',
      capturedOn: '2026-01-01',
      address: 'https://example.org/adr',
      snapshot: 'Yes.',
    };
    const adr = { title: 'One contract', ...made, document: 'adr', coAuthors: [mira.id] };
    const joint = await keepRecord(on, 'artifact', adr);
    await keepRecord(on, 'artifact', { ...adr, document: 'roadmap' });
    await keepRecord(on, 'artifact', { title: 'Mine alone', ...made, document: 'risk' });
    const credit = await getCredit(on.context);
    expect(credit).toMatchObject({ impacts: 4, whole: true, wholeJoint: true });
    expect(credit.crediting.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(credit.credited.map(({ record, impacts }) => [record.title, impacts.length])).toEqual([
      ['Mira Sand', 2],
      ['Payments', 1],
    ]);
    expect(credit.joint).toMatchObject([{ record: { id: joint.id }, document: 'adr', coAuthors: [{ id: mira.id }] }]);
    const { credits } = granted(await getImpactProof(on.context, { recordId: first.id }));
    expect(credits.map(({ who, contribution }) => [who?.title, contribution])).toEqual([
      ['Mira Sand', 'Asked the first question.'],
      ['Payments', 'Moved first.'],
    ]);
  });

  test('a timeline has twelve months, its gaps, and the direction of scope and control', async () => {
    const on = await stage();
    await seedStory(on);
    const quarters = [
      ['2025-03-31', 20, 80],
      ['2025-06-30', 35, 60],
      ['2025-09-30', 50, 45],
      ['2025-12-31', 70, 30],
    ] as const;
    for (const [day, scope, control] of quarters)
      await keepRecord(on, 'scope-snapshot', { name: day, on: day, teams: 3, scope, control });
    const timeline = await getTimeline(on.context);
    expect(timeline).toMatchObject({ impacts: 4, others: 2, spanMonths: 9, scope: 'rising', control: 'falling' });
    expect(timeline.gaps.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([
      ['2025-06-02', '2025-11-30'],
    ]);
    expect(timeline.snapshots.map(({ title }) => title)).toEqual(quarters.map(([day]) => day));
    expect(timeline.records).toHaveLength(6);
  });

  test('reach counts teams and functions by depth', async () => {
    const on = await stage();
    await seedStory(on);
    const reach = await getReach(on.context);
    expect(reach).toMatchObject({
      impacts: 4,
      whole: true,
      engineering: { inOne: 2, inAll: 2 },
      sides: { engineering: 2, design: 0, 'go-to-market': 2 },
      looseOnly: [],
      widest: 2,
    });
    expect(reach.teams.map(({ team }) => team.title).toSorted()).toEqual(['Ledgers', 'Payments', 'Sales']);
  });

  test('reach tells the teams of one’s own organisation from the others', async () => {
    const on = await stage();
    const { payments, sales } = await seedStory(on);
    expect((await getReach(on.context)).across).toBeNull();
    await keepRecord(on, 'team', { name: 'Mine', function: 'product', own: true, organisation: 'Core' });
    await changeKept(on, payments, { organisation: 'core' });
    await changeKept(on, sales, { organisation: 'Commercial' });
    expect((await getReach(on.context)).across).toEqual({ inside: 1, outside: 1, unsaid: 1 });
  });

  test('what is looked for is what the workspace says', async () => {
    const on = await stage();
    await seedStory(on);
    const set = (threshold: string, value: number) => setThreshold(on.context, { threshold, value, why: 'Ours.' });
    const gaps = async () => (await getTimeline(on.context)).gaps.length;
    expect(await gaps()).toBeGreaterThan(0);
    for (const [threshold, value] of [
      ['silent-days', 300],
      ['engineering-teams', 4],
      ['joint-documents', 3],
      ['peer-testimonials', 5],
    ] as const)
      granted(await set(threshold, value));
    expect(await gaps()).toBe(0);
    expect((await getTimeline(on.context)).limits).toEqual({ silentDays: 300, spanMonths: 12, snapshots: 4 });
    expect((await getReach(on.context)).limits).toEqual({ engineering: 4, widest: 3 });
    expect((await getCredit(on.context)).jointKinds).toBe(3);
    expect((await listTestimonials(on.context, {})).wanted).toEqual({ peers: 5, skipLevels: 1 });
  });

  test('ripples hold the impacts that followed from one another, and count the others', async () => {
    const on = await stage();
    const { first, second, third } = await seedStory(on);
    const { effects, alone, depth } = await getRipples(on.context);
    expect({ alone, depth }).toEqual({ alone: 1, depth: 3 });
    expect(effects.map(({ id, order }) => [id, order])).toEqual([
      [third.id, 3],
      [second.id, 2],
      [first.id, 1],
    ]);
  });

  test('drafts add up to nothing', async () => {
    const on = await stage();
    const team = await keepRecord(on, 'team', { name: 'Payments', function: 'engineering' });
    const kept = await keepRecord(on, 'impact', impactOf([team.id]));
    const draft = { recordId: kept.id, basedOn: 1, standing: 'draft', fields: kept.fields } as const;
    granted(await changeRecord(on.context, draft));
    expect(await getTimeline(on.context)).toMatchObject({ impacts: 0, records: [] });
    expect(await listDueLooks(on.context)).toEqual({ looks: [], whole: true });
    expect(await getReach(on.context)).toMatchObject({ impacts: 0, teams: [] });
    expect(await getRipples(on.context)).toMatchObject({ effects: [], alone: 0 });
  });
});
