import type { CardFilter } from '../../../../contract/study/shapes.ts';
import { isId, type DeckId } from '../../../../core/base/id.ts';

/** The states a list can be narrowed to, with the words for them. */
export const stateNames = {
  new: 'New',
  learning: 'Learning',
  review: 'Remembered',
  due: 'Due today',
  suspended: 'Suspended',
  buried: 'Buried until tomorrow',
  flagged: 'Flagged',
} as const satisfies Record<NonNullable<CardFilter['state']>, string>;

/** A filter as it stands in the address bar. */
export type FilterAddress = {
  readonly deckId?: string;
  readonly search?: string;
  readonly tag?: string;
  readonly state?: string;
};

/** The filter an address asks for; what makes no sense in it is left out. */
export function parseFilter(address: Readonly<Record<string, unknown>>): CardFilter {
  const search = textOf(address['search']).slice(0, 200);
  const tag = textOf(address['tag']).slice(0, 100);
  const deckId = textOf(address['deckId']);
  const state = textOf(address['state']);
  return {
    ...(isDeckId(deckId) ? { deckId } : {}),
    ...(search === '' ? {} : { search }),
    ...(tag === '' ? {} : { tag }),
    ...(isState(state) ? { state } : {}),
  };
}

/** The address of a filter. */
export const formatFilter = ({ deckId, search, tag, state }: CardFilter): FilterAddress => ({
  ...(deckId === undefined ? {} : { deckId }),
  ...(search === undefined || search === '' ? {} : { search }),
  ...(tag === undefined ? {} : { tag }),
  ...(state === undefined ? {} : { state }),
});

/** Whether two filters show the same cards. */
export const isSameFilter = (one: CardFilter, other: CardFilter): boolean => keyOfFilter(one) === keyOfFilter(other);

/** The same text for filters that show the same cards. */
export const keyOfFilter = ({ deckId, search, tag, state }: CardFilter): string =>
  JSON.stringify([deckId, search, tag, state]);

/** A router may hand over "2026" as a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const isDeckId = (text: string): text is DeckId => isId(text);

const isState = (text: string): text is keyof typeof stateNames => Object.hasOwn(stateNames, text);
