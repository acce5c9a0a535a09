import { parseDay } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { Witnessed } from '../../ladder.ts';
import { type Finding, findingsOf, judge } from './judge.ts';
import type { Rule } from './rule.ts';
import { idOf, recordsOf, type Sketch, sketchedToday } from './sketch.ts';

/** What a rule finds in a small ledger, by the thresholds as they come. */
export function judgeSketch(rule: Rule, sketch: Sketch): readonly Finding[] {
  const today = parseDay(sketch.today ?? sketchedToday);
  if (today === undefined) throw new Error(`the example of ${rule.id} has no day`);
  const measure = { rules: [rule], limits: {}, today, witnessed: witnessedIn(sketch) };
  return findingsOf(judge(recordsOf(sketch), measure), measure);
}

/** How a testimonial of a small ledger stands. */
export function witnessedIn({ records, witnessed = {} }: Sketch): (id: RecordId) => Witnessed {
  const keys = new Map(records.map(({ key }) => [idOf(key), key]));
  return (id) => witnessed[keys.get(id) ?? ''] ?? 'fresh';
}
