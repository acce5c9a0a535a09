import { isId, type RecordId } from '../../../core/base/id.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { workspaceHere } from '../../base/here.ts';
import { type FormValues, isPlain } from '../inputs/input.ts';

/** What is being written of a record: the state that it began from, with its number (0 for a new record), and the form. */
export type Writing = {
  readonly id: RecordId;
  readonly revision: number;
  readonly start: Fields;
  readonly values: FormValues;
};

/** Names the place where a writing waits. */
export type WritingKey = `cairn.draft.record.${string}`;

/** The one new record of a kind that is being written in this page's workspace; one for each record it is begun from. */
export const newWriting = (kind: string, link = ''): WritingKey =>
  `cairn.draft.record.new.${workspaceHere ?? 'own'}.${kind}.${link}`;

export const editWriting = (id: RecordId): WritingKey => `cairn.draft.record.${id}`;

/** What was written there of a record of that kind and not saved, if anything. */
export function findWriting(storage: Storage, key: WritingKey, kind: Kind): Writing | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isPlain(kept) ? parseWriting(kept, kind) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was written, and says whether it could: a storage that is full or closed keeps nothing. */
export function keepWriting(storage: Storage, key: WritingKey, writing: Writing): boolean {
  try {
    storage.setItem(key, JSON.stringify(writing));
    return true;
  } catch {
    return false;
  }
}

export function dropWriting(storage: Storage, key: WritingKey): void {
  try {
    storage.removeItem(key);
  } catch {
    // What is closed holds nothing either.
  }
}

/** Whether a form says something else than what it began from. */
export const isChanged = ({ start, values }: Writing): boolean => tellApart(start) !== tellApart(values);

/** A writing with one field written anew; undefined leaves it out. */
export const writeField = (writing: Writing, name: string, value: unknown): Writing => {
  const { [name]: _, ...others } = writing.values;
  return { ...writing, values: value === undefined ? others : { ...others, [name]: value } };
};

function parseWriting({ id, revision, start, values }: FormValues, kind: Kind): Writing | undefined {
  if (typeof id !== 'string' || !isId<'record'>(id) || !Number.isSafeInteger(revision)) return undefined;
  if (!isPlain(start) || !isPlain(values)) return undefined;
  return { id, revision: Number(revision), start: readFields(kind, start).fields, values };
}

const tellApart = (values: FormValues): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, value]) => !isEmpty(value))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
