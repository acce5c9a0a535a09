import type { RequestOf } from '../../../../contract/base/endpoint.ts';
import { deleteCards, listCards, markCards, moveCards, tagCards, undoMove } from '../../../../contract/study/cards.ts';
import { undoDeletion } from '../../../../contract/study/decks.ts';
import type { CardFilter, DeckSummary, Selection } from '../../../../contract/study/shapes.ts';
import type { CardId } from '../../../../core/base/id.ts';
import { call } from '../../../base/call.ts';
import { formatCount } from '../../../base/format.ts';

/** What was done to cards, said, and how it is taken back. */
export type Change = { readonly said: string; readonly undo: () => Promise<unknown> };

export type Flags = ReadonlyMap<CardId, number>;

type Mark = RequestOf<typeof markCards>['mark'];

const opposites = { suspend: 'resume', resume: 'suspend', bury: 'unbury', unbury: 'bury' } as const;

const saidOf = { suspend: 'suspended', resume: 'resumed', bury: 'buried until tomorrow', unbury: 'dug up' } as const;

/** Suspends, resumes, buries or digs up; undoing touches only what this changed. */
export async function mark(cards: Selection, kind: keyof typeof opposites): Promise<Change> {
  const { changed } = await call(markCards, { cards, mark: { kind } });
  const said =
    changed.length === 0
      ? `Nothing to do: already ${saidOf[kind]}.`
      : `${formatCount(changed.length, 'card')} ${saidOf[kind]}.`;
  return { said, undo: () => markThese(changed, { kind: opposites[kind] }) };
}

/** Flags cards, 0 for none; undoing gives each the flag it had. */
export async function flag(cards: Selection, to: number, known?: Flags): Promise<Change> {
  const before = cards.kind === 'all' ? await flagsBefore(cards.filter) : known;
  const { changed } = await call(markCards, { cards, mark: { kind: 'flag', flag: to } });
  const said =
    to === 0
      ? `Flag taken off ${formatCount(changed.length, 'card')}.`
      : `${formatCount(changed.length, 'card')} flagged ${to}.`;
  return { said, undo: () => flagBack(changed, before ?? new Map()) };
}

/** Adds and takes off tags, one at a time: so undoing knows which notes each of them changed. */
export async function tag(cards: Selection, add: readonly string[], remove: readonly string[]): Promise<Change> {
  const steps = [
    ...add.map((word) => ({ add: [word], remove: [] })),
    ...remove.map((word) => ({ add: [], remove: [word] })),
  ];
  const undos: (() => Promise<unknown>)[] = [];
  const touched = new Set<CardId>();
  for (const step of steps) {
    const { changed } = await call(tagCards, { cards, ...step });
    for (const cardId of changed) touched.add(cardId);
    if (changed.length > 0)
      undos.unshift(() => call(tagCards, { cards: these(changed), add: step.remove, remove: step.add }));
  }
  return { said: `Tags changed on ${formatCount(touched.size, 'card')}.`, undo: () => oneByOne(undos) };
}

/** Moves cards to another deck; undoing brings each back to where it was. */
export async function move(cards: Selection, deck: Pick<DeckSummary, 'id' | 'name'>): Promise<Change> {
  const { moved } = await call(moveCards, { cards, deckId: deck.id });
  const count = moved.reduce((sum, left) => sum + left.cards.length, 0);
  return { said: `${formatCount(count, 'card')} moved to ${deck.name}.`, undo: () => call(undoMove, { moved }) };
}

/** Deletes cards with those that ask the same note; undoing brings them back with their history. */
export async function remove(cards: Selection): Promise<Change> {
  const { deletionId, cards: count } = await call(deleteCards, { cards });
  return { said: `${formatCount(count, 'card')} deleted.`, undo: () => call(undoDeletion, { deletionId }) };
}

/** Exactly these cards. */
export const these = (cardIds: readonly CardId[]): Selection => ({ kind: 'these', cardIds });

const markThese = async (cardIds: readonly CardId[], change: Mark): Promise<unknown> =>
  cardIds.length === 0 ? undefined : call(markCards, { cards: these(cardIds), mark: change });

async function flagBack(cardIds: readonly CardId[], before: Flags): Promise<void> {
  const byFlag = Map.groupBy(cardIds, (cardId) => before.get(cardId) ?? 0);
  for (const [number, group] of byFlag) await markThese(group, { kind: 'flag', flag: number });
}

async function oneByOne(undos: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const undo of undos) await undo();
}

const page = 500;

/** The flags of what a filter shows; where the filter leaves the state open, only flagged cards need to be looked at. */
async function flagsBefore(filter: CardFilter): Promise<Flags> {
  const flags = new Map<CardId, number>();
  const narrowed = { ...filter, state: filter.state ?? ('flagged' as const) };
  for (let offset = 0; ; offset += page) {
    const { cards, total } = await call(listCards, { ...narrowed, offset, limit: page });
    for (const { cardId, marks } of cards) flags.set(cardId, marks.flag);
    if (offset + page >= total) return flags;
  }
}
