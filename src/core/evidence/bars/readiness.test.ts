import { describe, expect, test } from 'vitest';
import { parseDay } from '../../base/day.ts';
import { judge, type Measure } from '../rules/base/judge.ts';
import { a, idOf, recordsOf, type SketchedRecord, sketchedToday } from '../rules/base/sketch.ts';
import { rules } from '../rules/rules.ts';
import type { Bar, Dimension } from './bar.ts';
import { foundAt, readinessOf, type Readiness } from './readiness.ts';

const change: Dimension = {
  id: 'change',
  name: 'Change',
  expects: 'Others changed.',
  kinds: ['impact'],
  anchors: [
    { level: 'senior', says: 'One.', items: 1 },
    { level: 'staff', says: 'Two.', items: 2 },
  ],
  rules: ['not-directed', 'third-party-proof', 'unprompted-once', 'decided-without-you'],
};

const choice: Dimension = {
  ...change,
  id: 'choice',
  name: 'Choice',
  kinds: ['refusal'],
  rules: ['consequence-borne'],
};

const craft: Dimension = { ...change, id: 'craft', name: 'Craft', kinds: [], rules: [] };

const bar: Bar = {
  id: 'staff',
  name: 'Staff',
  version: 3,
  about: '',
  aims: 'staff',
  levels: [
    { id: 'senior', name: 'Senior', expects: '' },
    { id: 'staff', name: 'Staff', expects: '' },
  ],
  dimensions: [change],
  limits: {},
};

function readinessIn(records: readonly SketchedRecord[], dimensions: readonly Dimension[]): Readiness {
  const measure: Measure = {
    rules,
    limits: {},
    today: parseDay(sketchedToday) ?? (0 as never),
    witnessed: () => 'fresh',
  };
  const at = { ...bar, dimensions };
  return readinessOf(foundAt(at, judge(recordsOf({ records }), measure), measure), at);
}

const impacts = (keys: readonly string[], says: SketchedRecord['says'] = {}): readonly SketchedRecord[] =>
  keys.map((key) => a('impact', key, { what: `Sales drops ${key}`, prompted: 'unprompted', present: false, ...says }));

const backed = (keys: readonly string[]): readonly SketchedRecord[] =>
  keys.map((key) => a('artifact', `of${key}`, { title: 'Their list', of: [key], author: 'theirs', shows: 'after' }));

const refusals = ['colours', 'exports'].map((key) =>
  a('refusal', key, { what: `No ${key}`, consequence: 'Two lists.' }),
);

describe('a dimension', () => {
  test('holds where enough records are sound, whatever is amiss with others', () => {
    const { dimensions, words, open } = readinessIn(
      [...impacts(['one', 'two', 'three']), ...backed(['one', 'two'])],
      [change],
    );
    expect(dimensions).toEqual([
      {
        id: 'change',
        name: 'Change',
        standing: 'holds',
        items: { found: 2, wanted: 2 },
        shownBy: [idOf('one'), idOf('two')],
        missing: [],
      },
    ]);
    expect(open).toEqual({ gate: 0, gap: 0, hint: 0 });
    expect(words).toBe('Nothing that it counts is missing.');
  });

  test('misses what stands against its records, and against the whole', () => {
    const told = impacts(['one', 'two', 'three'], { prompted: 'directed' });
    const { dimensions, words } = readinessIn([...told, ...backed(['one', 'two'])], [change]);
    expect(dimensions[0]).toMatchObject({
      standing: 'missing',
      items: { found: 0, wanted: 2 },
      missing: [
        { rule: 'not-directed', weight: 'gap', count: 3 },
        { rule: 'third-party-proof', weight: 'gate', count: 1 },
        { rule: 'unprompted-once', weight: 'gap', count: 1 },
      ],
    });
    expect(words).toBe('Not yet: 1 gate and 2 gaps.');
  });

  test('is not kept from holding by hints', () => {
    const there = impacts(['one', 'two', 'three'], { present: true });
    const { dimensions, open } = readinessIn([...there, ...backed(['one', 'two'])], [change]);
    expect(dimensions[0]?.standing).toBe('holds');
    expect(open).toEqual({ gate: 0, gap: 0, hint: 1 });
  });

  test('is silent where too few records could show it', () => {
    const { dimensions, words } = readinessIn(
      [...impacts(['one', 'two', 'three']), ...backed(['one', 'two']), ...refusals.slice(1)],
      [change, choice],
    );
    expect(dimensions[1]).toEqual({
      id: 'choice',
      name: 'Choice',
      standing: 'silent',
      items: { found: 0, wanted: 2 },
      shownBy: [],
      missing: [],
    });
    expect(words).toBe('Not yet: too little is recorded for 1 of 2 dimensions.');
  });

  test('without rules is for people to judge', () => {
    const records = [...impacts(['one', 'two', 'three']), ...backed(['one', 'two'])];
    expect(readinessIn(records, [change, craft])).toMatchObject({
      dimensions: [{ standing: 'holds' }, { standing: 'people' }],
      words: 'Nothing that it counts is missing. 1 dimension is for people to judge.',
    });
    expect(readinessIn(records, [craft]).words).toBe('1 dimension is for people to judge.');
  });
});

test('an empty ledger is told how much is looked for, and nothing else', () => {
  expect(readinessIn([], [change, choice])).toMatchObject({
    id: 'staff',
    version: 3,
    dimensions: [
      { standing: 'silent', missing: [] },
      { standing: 'silent', missing: [] },
    ],
    open: { gate: 0, gap: 0, hint: 0 },
    words: 'Too little is recorded to judge: 0 of 3 impacts.',
  });
});

test('a rule that is missing in two dimensions is told once', () => {
  const { open, words } = readinessIn(impacts(['one', 'two', 'three']), [
    change,
    { ...change, id: 'again', name: 'Again' },
  ]);
  expect(open.gate).toBe(1);
  expect(words).toBe('Not yet: 1 gate.');
});

test('the order in which records come makes no difference', () => {
  const records = [...impacts(['one', 'two', 'three'], { prompted: 'asked' }), ...backed(['one']), ...refusals];
  const told = JSON.stringify(readinessIn(records, [change, choice, craft]));
  expect(JSON.stringify(readinessIn(records.toReversed(), [change, choice, craft]))).toBe(told);
});
