import type { RecordId } from '../../../base/id.ts';
import type { Instant } from '../../../base/instant.ts';
import type { FieldSet } from '../../../ledger/fields/field.ts';
import type { Fields } from '../../../ledger/fields/value.ts';
import { titleOf } from '../../../ledger/kind.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { Witnessed } from '../../ladder.ts';
import { subjects, type Subject } from './subjects.ts';

/** A field of a sketch; a link is the key of another of its records. */
type Sketched = string | number | boolean | readonly (string | SketchedRow)[] | SketchedRow;
type SketchedRow = { readonly [column: string]: string | number | readonly string[] | boolean | SketchedRow };

/** One record of an example: what it is called there (at most 13 plain letters), its kind, and no more fields than the example needs. */
export type SketchedRecord = {
  readonly key: string;
  readonly kind: Subject;
  readonly says: Readonly<Record<string, Sketched>>;
};

/** A small ledger that shows what a rule is after. `stale` and `withdrawn` name testimonials that no longer stand. */
export type Sketch = {
  readonly records: readonly SketchedRecord[];
  readonly today?: string;
  readonly witnessed?: Readonly<Record<string, Witnessed>>;
};

/** The day on which an example is looked at, unless it says another. */
export const sketchedToday = '2026-06-30';

/** One record of an example. */
export const a = (kind: Subject, key: string, says: SketchedRecord['says'] = {}): SketchedRecord => ({
  key,
  kind,
  says,
});

/** The records of an example, as a ledger would hold them. */
export const recordsOf = (sketch: Sketch): readonly LedgerRecord[] =>
  sketch.records.map(({ key, kind, says }) => {
    const fields = linked(subjects[kind].fields, says) as Fields;
    return {
      id: idOf(key),
      kind,
      standing: 'kept',
      means: kind === 'testimonial' ? 'witness' : 'person',
      fields,
      revision: 1,
      title: titleOf(subjects[kind], fields),
      createdAt: 0 as Instant,
      changedAt: 0 as Instant,
    };
  });

/** The id that a key of an example stands for. */
export const idOf = (key: string): RecordId =>
  [...key]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .slice(0, 26)
    .padEnd(26, '0')
    .toUpperCase() as RecordId;

/** The same fields with ids in place of keys, wherever they link. */
function linked(fields: FieldSet, says: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(says).map(([name, value]) => {
    const field = fields[name];
    if (field?.type === 'link') return [name, (value as readonly string[]).map(idOf)];
    if (field?.type === 'rows')
      return [name, (value as readonly Readonly<Record<string, unknown>>[]).map((row) => linked(field.columns, row))];
    return [name, value];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
}
