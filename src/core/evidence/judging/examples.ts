import type { LedgerRecord } from '../../ledger/record.ts';
import type { Witnessed } from '../ladder.ts';
import { witnessedIn } from '../rules/base/judgeSketch.ts';
import { recordsOf, type Sketch } from '../rules/base/sketch.ts';

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
