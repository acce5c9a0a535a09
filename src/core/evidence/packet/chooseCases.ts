import { rungs } from '../ladder.ts';
import { isProvedCase } from '../rules/base/cases.ts';
import { rungOf } from '../rules/base/reading.ts';
import type { Around } from '../rules/base/rule.ts';
import type { Said } from '../rules/base/subjects.ts';

/** The impacts to begin a packet with, the best proved first; of two that are proved alike, the newer one. */
export const chooseCases = (around: Around): readonly Said<'impact'>[] =>
  around
    .all('impact')
    .map((impact) => ({ impact, weight: weightOf(impact, around) }))
    .toSorted((one, other) => other.weight - one.weight || (other.impact.day ?? 0) - (one.impact.day ?? 0))
    .slice(0, around.limit('cases-most'))
    .map(({ impact }) => impact);

const weightOf = (impact: Said<'impact'>, around: Around): number =>
  rungs.indexOf(rungOf(impact.id, around)) + (isProvedCase(impact, around) ? rungs.length : 0);
