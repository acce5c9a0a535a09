import { parseDay } from '../../base/day.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Witnessed } from '../ladder.ts';
import { type Finding, findingsOf, judge } from '../rules/base/judge.ts';
import type { Rule } from '../rules/base/rule.ts';
import { idOf, recordsOf, type Sketch, sketchedToday } from '../rules/base/sketch.ts';

/** A record of an example; `witnessed` says how a testimonial stands, and is null for anything else. */
export type ExampleRecord = Pick<LedgerRecord, 'id' | 'kind' | 'title' | 'fields'> & {
  readonly witnessed: Witnessed | null;
};

/** The records of an example, to be shown. */
export function showExample(sketch: Sketch): readonly ExampleRecord[] {
  const witnessed = witnessedIn(sketch);
  return recordsOf(sketch).map(({ id, kind, title, fields }) => ({
    id,
    kind,
    title,
    fields,
    witnessed: kind === 'testimonial' ? witnessed(id) : null,
  }));
}

/** What a rule says of an example, with the usual thresholds. */
export function judgeExample(rule: Rule, sketch: Sketch): readonly Finding[] {
  const today = parseDay(sketch.today ?? sketchedToday);
  if (today === undefined) throw new Error(`the example of ${rule.id} has no day`);
  const measure = { rules: [rule], limits: {}, today, witnessed: witnessedIn(sketch) };
  return findingsOf(judge(recordsOf(sketch), measure), measure);
}

function witnessedIn({ records, witnessed = {} }: Sketch): (id: LedgerRecord['id']) => Witnessed {
  const keys = new Map(records.map(({ key }) => [idOf(key), key]));
  return (id) => witnessed[keys.get(id) ?? ''] ?? 'fresh';
}
