import type { ImportOrder, ImportReport } from '../../../contract/study/imports.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { Deck } from '../../../core/study/deck.ts';
import type { MappedRow } from '../../../formats/study/mapping.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDeck, findDeckByName, insertDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import type { Written } from '../notes/addNote.ts';
import { newDeck } from '../decks/createDeck.ts';

/** The decks an import writes to: the one chosen, and those its rows name. */
export type DeckShelf = {
  /** Which deck each row belongs to. A deck that does not exist has its id already. */
  readonly place: (rows: readonly MappedRow[]) => Promise<readonly Written[]>;
  /** Makes the deck where it does not exist yet: called before its first note is kept, so that none stays empty. */
  readonly make: (deckId: DeckId) => Promise<void>;
  /** The decks that are there, with the rows that went to each. */
  readonly used: () => ImportReport['decks'];
};

type Slot = { readonly deck: Deck; isThere: boolean; rows: number };

/** Undefined where the chosen deck is gone. */
export async function openDeckShelf(
  context: Context,
  tx: Tx,
  chosen: ImportOrder['deck'],
): Promise<DeckShelf | undefined> {
  const chosenDeck = chosen.kind === 'existing' ? await findDeck(tx, context.scope, chosen.deckId) : undefined;
  if (chosen.kind === 'existing' && chosenDeck === undefined) return undefined;
  const slots = new Map<string, Slot>();
  if (chosenDeck !== undefined) slots.set(chosenDeck.name, { deck: chosenDeck, isThere: true, rows: 0 });
  const fallback = chosen.kind === 'new' ? chosen.name : (chosenDeck?.name ?? '');
  return {
    place: async (rows) => {
      const written: Written[] = [];
      for (const row of rows) {
        const slot = await slotOf(context, tx, { slots, name: row.deck ?? fallback });
        slot.rows += 1;
        written.push({ deckId: slot.deck.id, content: row.content });
      }
      return written;
    },
    make: async (deckId) => {
      const slot = [...slots.values()].find(({ deck, isThere }) => deck.id === deckId && !isThere);
      if (slot === undefined) return;
      await insertDeck(tx, context.scope, slot.deck);
      slot.isThere = true;
    },
    used: () =>
      [...slots.values()]
        .filter(({ isThere, rows }) => isThere && rows > 0)
        .map(({ deck, rows }) => ({ deckId: deck.id, name: deck.name, cards: rows })),
  };
}

async function slotOf(
  context: Context,
  tx: Tx,
  { slots, name }: { readonly slots: Map<string, Slot>; readonly name: string },
): Promise<Slot> {
  const known = slots.get(name);
  if (known !== undefined) return known;
  const found = await findDeckByName(tx, context.scope, name);
  const deck = found ?? newDeck(context, { name, description: '', tags: [] });
  const slot = { deck, isThere: found !== undefined, rows: 0 };
  slots.set(name, slot);
  return slot;
}
