import type { Fields, FieldValue } from '../ledger/fields/value.ts';
import { valuesOf } from '../ledger/kind.ts';
import type { LedgerRecord } from '../ledger/record.ts';
import { functions } from './kinds/people/functions.ts';
import { person } from './kinds/people/person.ts';

/** What a person is called who is not to be named: the words chosen for them, or what they do. */
export function roleOf({ fields }: Pick<LedgerRecord, 'fields'>): string {
  const { alias, function: its } = valuesOf(person, fields);
  return alias ?? (its === undefined || its === 'other' ? 'Somebody' : `Somebody in ${functions[its]}`);
}

/** Puts other words in place of names in a text. */
export type Hide = (text: string) => string;

/**
 * Replaces whole names in whatever case, with whatever space between their words and however their accents are encoded;
 * the longer ones first, so that no part of one is left.
 */
export function openHider(wordsByName: ReadonlyMap<string, string>): Hide {
  const words = new Map([...wordsByName].filter(([name]) => name !== '').map(([name, its]) => [spell(name), its]));
  if (words.size === 0) return (text) => text;
  const names = [...new Set([...wordsByName.keys(), ...words.keys()])].filter((name) => name !== '').flatMap(encodings);
  const patterns = names.toSorted((one, other) => other.length - one.length).map(patternOf);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, (name) => words.get(spell(name)) ?? name);
}

/** A name in both ways in which its accents can be encoded. */
export const encodings = (name: string): readonly string[] => [
  ...new Set([name.normalize('NFC'), name.normalize('NFD')]),
];

/** The same in every text of a value; ids hold no names. */
export function hideIn(value: FieldValue, hide: Hide): FieldValue {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((row: unknown) => hideInRow(row, hide)) as FieldValue;
  return typeof value === 'object' ? (hideInRow(value, hide) as FieldValue) : value;
}

/** The fields in which something would be hidden. */
export const listNaming = (fields: Fields, hide: Hide): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    JSON.stringify(hideIn(value, hide)) === JSON.stringify(value) ? [] : [name],
  );

const hideInRow = (row: unknown, hide: Hide): unknown =>
  typeof row === 'object' && row !== null && !Array.isArray(row)
    ? Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? hide(cell) : cell]),
      )
    : row;

/** Case has to be taken off here: of some letters no regular expression knows the other one. */
const spell = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ');

const patternOf = (name: string): string => name.split(/\s+/).map(escape).join('\\s+');

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
