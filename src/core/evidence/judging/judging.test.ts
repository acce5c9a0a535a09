import { describe, expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import type { RecordId } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { disagreement } from '../kinds/judging/disagreement.ts';
import type { Finding } from '../rules/base/judge.ts';
import { idOf } from '../rules/base/sketch.ts';
import { subjects } from '../rules/base/subjects.ts';
import { rules } from '../rules/rules.ts';
import { type Disagreement, setApart } from './disagreements.ts';
import { countByWeight, groupByRule, pickGapOf } from './grouping.ts';
import { checkLimit, inForce, limitsIn } from './limits.ts';

const [first, second] = [idOf('first'), idOf('second')];
const today = day(20_600);

const rulesOf = (weight: string) => rules.filter((rule) => rule.weight === weight);

const findingOf = (rule: string, id: RecordId | null): Finding => ({
  rule,
  weight: rules.find((one) => one.id === rule)?.weight ?? 'hint',
  concept: 'so-what',
  record: id === null ? null : { id, kind: 'impact', title: 'One' },
  field: null,
  message: 'It is missing.',
  next: 'Add it.',
});

const disagreementWith = (rule: string, more: Partial<Disagreement> = {}): Disagreement => ({
  id: idOf('reason'),
  rule,
  about: null,
  because: 'Not here.',
  until: null,
  ...more,
});

describe('a disagreement', () => {
  const findings = [findingOf('a', first), findingOf('a', second), findingOf('b', first), findingOf('a', null)];

  test('sets apart what its rule finds, in one record or in all', () => {
    const ofOne = setApart(findings, [disagreementWith('a', { about: first })], today);
    expect(ofOne.open).toEqual(findings.slice(1));
    expect(ofOne.apart).toMatchObject([{ findings: findings.slice(0, 1) }]);
    expect(setApart(findings, [disagreementWith('a')], today).open).toEqual([findings[2]]);
  });

  test('about one record comes before one about all', () => {
    const both = [disagreementWith('a'), disagreementWith('a', { about: first, because: 'Nobody may sign.' })];
    const { apart } = setApart(findings, both, today);
    expect(apart.map((one) => [one.disagreement.because, one.findings.length])).toEqual([
      ['Nobody may sign.', 1],
      ['Not here.', 2],
    ]);
  });

  test('holds on its last day and not on the one after', () => {
    const until = { until: today };
    expect(setApart(findings, [disagreementWith('b', until)], today).apart).toHaveLength(1);
    expect(setApart(findings, [disagreementWith('b', until)], day(today + 1)).apart).toEqual([]);
  });

  test('can be about every kind of record that rules judge', () => {
    expect([...disagreement.fields.about.to].toSorted()).toEqual(Object.keys(subjects).toSorted());
  });
});

const thresholdOf = (key: string, fields: LedgerRecord['fields'], changedAt = 0): LedgerRecord => ({
  id: idOf(key),
  kind: 'threshold',
  standing: 'kept',
  means: 'person',
  title: 'Months',
  fields: { threshold: 'months-spanned', why: 'Young.', ...fields },
  revision: 1,
  createdAt: 0 as Instant,
  changedAt: changedAt as Instant,
});

describe('a threshold', () => {
  test('has its usual value until a record gives it another; the last one counts, in whatever order they come', () => {
    const records = [thresholdOf('late', { value: 6 }, 2), thresholdOf('early', { value: 24 }, 1)];
    for (const told of [records, records.toReversed()]) expect(limitsIn(told)).toEqual({ 'months-spanned': 6 });
    expect(inForce(['months-spanned'], records)).toMatchObject([{ value: 6, usual: 12, origin: 'own', why: 'Young.' }]);
    expect(inForce(['months-spanned'], [])).toMatchObject([{ value: 12, usual: 12, origin: 'field', why: null }]);
  });

  test.each([{ value: 0 }, { value: 61 }, { threshold: 'gone', value: 6 }])(
    'of a record that says %j is as usual',
    (said) => {
      expect(limitsIn([thresholdOf('one', said)])).toEqual({});
    },
  );

  test.each([1, 60])('may be %i', (value) => expect(checkLimit('months-spanned', value)).toBeUndefined());

  test.each([0, 61, Number.NaN])('may not be %d', (value) => {
    expect(checkLimit('months-spanned', value)).toMatchObject({ message: 'Choose a number from 1 to 60 months.' });
  });
});

describe('findings', () => {
  const [gate, gap, hint] = ['gate', 'gap', 'hint'].map((weight) => rulesOf(weight)[0]?.id ?? '');
  const findings = [hint, gap, gate, gate].map((rule, at) => findingOf(rule ?? '', idOf(`record${at}`)));

  test('come by rule, the weightiest first', () => {
    expect(groupByRule(findings, rules).map(({ rule, findings: its }) => [rule.id, its.length])).toEqual([
      [gate, 2],
      [gap, 1],
      [hint, 1],
    ]);
    expect(countByWeight(findings)).toEqual({ gate: 2, gap: 1, hint: 1 });
  });

  test('give one to a day: the same all day, another one the next', () => {
    const groups = groupByRule(findings, rules);
    const picked = [today, today, day(today + 1)].map((on) => pickGapOf(on, groups)?.finding.record?.id);
    expect(picked[0]).toBe(picked[1]);
    expect(new Set(picked).size).toBe(2);
    expect(pickGapOf(today, [])).toBeNull();
  });
});
