import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordId } from '../../../core/base/id.ts';
import { line, measure } from '../../../core/ledger/fields/declare.ts';
import { declareKind } from '../../../core/ledger/kind.ts';
import { dropWriting, editWriting, findWriting, isChanged, keepWriting, writeField, type Writing } from './draft.ts';

const trip = declareKind({
  name: 'trip',
  one: 'trip',
  many: 'trips',
  purpose: 'A trip.',
  concept: 'ripple',
  title: 'what',
  fields: { what: line('What'), cost: measure('Cost') },
});

const id = '01KA0000000000000000000000' as RecordId;
const key = editWriting(id);
const writing: Writing = { id, revision: 2, start: { what: 'One' }, values: { what: 'Two', cost: { unit: 'h' } } };

function openStorage(room = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (name) => held.get(name) ?? null,
    key: () => null,
    removeItem: (name) => void held.delete(name),
    setItem: (name, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, text);
    },
  };
}

describe('what is written of a record and not saved', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = openStorage();
  });

  test('is there again after a reload, half a measure included', () => {
    expect(keepWriting(storage, key, writing)).toBe(true);
    expect(findWriting(storage, key, trip)).toEqual(writing);
    dropWriting(storage, key);
    expect(findWriting(storage, key, trip)).toBeUndefined();
  });

  test('is said not to be kept where the storage is full', () => {
    expect(keepWriting(openStorage(5), key, writing)).toBe(false);
  });

  test.each(['', '{', 'null', '[]', '{"id":"x"}', JSON.stringify({ ...writing, start: 7 })])(
    'is nothing where the storage holds %j',
    (text) => {
      storage.setItem(key, text);
      expect(findWriting(storage, key, trip)).toBeUndefined();
    },
  );

  test('differs from what it began from only where it says something else', () => {
    const begun = { ...writing, values: writing.start };
    expect(isChanged(begun)).toBe(false);
    expect(isChanged(writeField(begun, 'note', ''))).toBe(false);
    expect(isChanged(writeField(begun, 'what', undefined))).toBe(true);
    expect(isChanged(writeField(writeField(begun, 'what', 'Two'), 'what', 'One'))).toBe(false);
  });
});
