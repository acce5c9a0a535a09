import type { CardFilter, CardRow, Selection } from '../../../../contract/study/shapes.ts';
import type { CardId } from '../../../../core/base/id.ts';

/** Which cards of a list are selected: these, with the flag each had, or all that the filter shows. */
export type Selected =
  | { readonly kind: 'these'; readonly flags: ReadonlyMap<CardId, number> }
  | { readonly kind: 'all'; readonly total: number };

/** A card as far as selecting needs it. */
export type Pick = { readonly cardId: CardId; readonly flag: number };

export const nothing = { kind: 'these', flags: new Map<CardId, number>() } as const satisfies Selected;

export const pickOf = ({ cardId, marks }: CardRow): Pick => ({ cardId, flag: marks.flag });

/** Exactly these cards. */
export const only = (picks: readonly Pick[]): Selected => ({ kind: 'these', flags: flagsOf(picks) });

/** These cards too. */
export const withPicks = (selected: Selected, picks: readonly Pick[]): Selected =>
  selected.kind === 'all' ? selected : { kind: 'these', flags: new Map([...selected.flags, ...flagsOf(picks)]) };

/** The selection without a card; where all were selected, `shown` are all. */
export function without(selected: Selected, cardId: CardId, shown: readonly Pick[]): Selected {
  const flags = new Map(selected.kind === 'all' ? flagsOf(shown) : selected.flags);
  flags.delete(cardId);
  return { kind: 'these', flags };
}

/** Whether a card is selected; one whose row is not here yet is where all are. */
export const isSelected = (selected: Selected, cardId: CardId | undefined): boolean =>
  selected.kind === 'all' || (cardId !== undefined && selected.flags.has(cardId));

export const countOf = (selected: Selected): number => (selected.kind === 'all' ? selected.total : selected.flags.size);

/** The selection as the server takes it. */
export const formatSelection = (selected: Selected, filter: CardFilter): Selection =>
  selected.kind === 'all' ? { kind: 'all', filter } : { kind: 'these', cardIds: [...selected.flags.keys()] };

const flagsOf = (picks: readonly Pick[]): ReadonlyMap<CardId, number> =>
  new Map(picks.map(({ cardId, flag }) => [cardId, flag]));
