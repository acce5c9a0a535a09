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

/** How many letters a name has at least that is looked for. */
export const shortestName = 2;

/** Names of fewer letters are words of many a language as well, so they are known by their capitals. */
const fewestForAnyCase = 3;

/**
 * Replaces whole names in whatever case, with whatever space between their words and however their accents are encoded;
 * the longer ones first, so that no part of one is left. Names of two letters are replaced in their own case alone: "Al"
 * and not "al".
 */
export function openHider(wordsByName: ReadonlyMap<string, string>): Hide {
  const names = [...wordsByName].filter(([name]) => name !== '');
  const isShort = ([name]: readonly [string, string]): boolean => [...name.normalize('NFC')].length < fewestForAnyCase;
  const hideLong = hiderOf(
    names.filter((one) => !isShort(one)),
    { spell: withoutCase, flags: 'giu' },
  );
  const hideShort = hiderOf(names.filter(isShort), { spell: asWritten, flags: 'gu' });
  return (text) => hideShort(hideLong(text));
}

/** When two spellings are one name, and how a pattern looks for it. */
type Spelling = { readonly spell: (name: string) => string; readonly flags: string };

function hiderOf(named: readonly (readonly [string, string])[], { spell, flags }: Spelling): Hide {
  if (named.length === 0) return (text) => text;
  const words = new Map(named.map(([name, its]) => [spell(name), its]));
  const names = [...new Set([...named.map(([name]) => name), ...words.keys()])].flatMap(encodings);
  const patterns = names.toSorted((one, other) => other.length - one.length).map(patternOf);
  const pattern = new RegExp(patterns.join('|'), flags);
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
        Object.entries(row).map(([column, cell]) => [
          column,
          typeof cell === 'string' ? hide(cell) : hideInRow(cell, hide),
        ]),
      )
    : row;

const asWritten = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ');

/** Case has to be taken off here: of some letters no regular expression knows the other one. */
const withoutCase = (name: string): string => asWritten(name).toLowerCase().normalize('NFC');

/** A name as a whole: no letter before or behind it, but in a script that puts no space between words. */
function patternOf(name: string): string {
  const before = runsOn.test(name) ? '' : `(?<![\\p{L}\\p{N}])`;
  const behind = runsOn.test(name) ? '' : `(?![\\p{L}\\p{N}])`;
  return `${before}${name.split(/\s+/).map(escape).join('\\s+')}${behind}`;
}

const runsOn = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
