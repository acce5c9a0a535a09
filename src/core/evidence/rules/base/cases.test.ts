import { expect, test } from 'vitest';
import { day } from '../../../base/day.ts';
import { rules } from '../rules.ts';
import { countOf, isProvedCase, percentOf, provedCases, quarterOf } from './cases.ts';
import { judge } from './judge.ts';
import { declareLedgerRule } from './rule.ts';
import { recordsOf } from './sketch.ts';

const seen: string[][] = [];

/** Looks at a ledger as a rule does. */
const watcher = declareLedgerRule({
  id: 'watcher',
  name: 'Cases are counted alike',
  about: 'ledger',
  weight: 'hint',
  reason: '',
  question: '',
  concept: '',
  reads: [],
  judge: (around) => {
    const one = around.all('impact').filter((impact) => isProvedCase(impact, around));
    seen.push(
      one.map(({ id }) => id),
      provedCases(around).map(({ id }) => id),
    );
    return [];
  },
  passes: { records: [] },
  fails: { records: [] },
});

test('an impact is a proved case by itself where it is one among all', () => {
  for (const { passes, fails } of rules)
    for (const sketch of [passes, fails])
      for (const witnessed of ['fresh', 'stale'] as const) {
        judge(recordsOf(sketch), { rules: [watcher], limits: {}, today: day(20_000), witnessed: () => witnessed });
        expect(seen.at(-2)).toEqual(seen.at(-1));
      }
  expect(seen.flat()).not.toEqual([]);
});

test('figures are told as people say them', () => {
  expect([countOf(1, 'case'), countOf(0, 'case'), countOf(2, 'person', 'people')]).toEqual([
    '1 case',
    '0 cases',
    '2 people',
  ]);
  expect(percentOf(2, 3)).toBe(67);
  expect([quarterOf(day(20_543)), quarterOf(day(20_544))]).toEqual(['2026 Q1', '2026 Q2']);
});
