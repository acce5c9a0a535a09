import { type Day, parseDay } from '../base/day.ts';
import type { Fields, FieldValue } from './fields/value.ts';
import type { Kind } from './kind.ts';
import { type Link, linksOf } from './links.ts';
import type { LedgerRecord } from './record.ts';
import { searchTextOf } from './search.ts';

/** A record, and what is kept beside it to find it by; `words` as `searchTextOf` makes them. */
export type FiledRecord = {
  readonly record: LedgerRecord;
  readonly day: Day | null;
  readonly dueDay: Day | null;
  readonly links: readonly Link[];
  readonly words: string;
};

/** A record with all that it is found by, as its kind says. */
export const fileRecord = (kind: Kind, record: LedgerRecord): FiledRecord => ({
  record,
  day: dayOf(kind, record.fields),
  dueDay: dueDayOf(kind, record),
  links: linksOf(kind, record.fields),
  words: searchTextOf(kind, record.fields),
});

/** The day that places a record in time, as its kind says. */
export const dayOf = (kind: Kind, fields: Fields): Day | null =>
  readDay(kind.day === null ? undefined : fields[kind.day]);

/** The day from which a record asks to be looked at again, as its kind says; only what is kept asks for anything. */
export const dueDayOf = (kind: Kind, { standing, fields }: Pick<LedgerRecord, 'standing' | 'fields'>): Day | null =>
  readDay(standing === 'kept' ? kind.due?.on(fields) : undefined);

const readDay = (written: FieldValue | undefined): Day | null =>
  typeof written === 'string' ? (parseDay(written) ?? null) : null;
