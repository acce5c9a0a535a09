import type { ImportOrder, ImportReport } from '../../../contract/study/imports.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { MappedRow } from '../../../formats/study/mapping.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDeck, findDeckByName, insertDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import type { Written } from '../notes/addNote.ts';
import { newDeck } from '../decks/createDeck.ts';

/** The decks an import writes to: the one chosen, and those its rows name, made where they do not exist. */
export type DeckShelf = {
  readonly place: (rows: readonly MappedRow[]) => Promise<readonly Written[]>;
  readonly used: () => ImportReport['decks'];
};

/** Undefined where the chosen deck is gone. */
export async function openDeckShelf(
  context: Context,
  tx: Tx,
  chosen: ImportOrder['deck'],
): Promise<DeckShelf | undefined> {
  const decks = new Map<string, { readonly deckId: DeckId; readonly name: string; cards: number }>();
  const chosenDeck = chosen.kind === 'existing' ? await findDeck(tx, context.scope, chosen.deckId) : undefined;
  if (chosen.kind === 'existing' && chosenDeck === undefined) return undefined;
  const byName = async (name: string) => {
    const known = decks.get(name);
    if (known !== undefined) return known;
    const deck =
      (chosenDeck?.name === name ? chosenDeck : undefined) ??
      (await findDeckByName(tx, context.scope, name)) ??
      (await make(context, tx, name));
    const entry = { deckId: deck.id, name, cards: 0 };
    decks.set(name, entry);
    return entry;
  };
  const fallback = chosen.kind === 'new' ? chosen.name : (chosenDeck?.name ?? '');
  return {
    place: async (rows) => {
      const written: Written[] = [];
      for (const row of rows) {
        const entry = await byName(row.deck ?? fallback);
        entry.cards += 1;
        written.push({ deckId: entry.deckId, content: row.content });
      }
      return written;
    },
    used: () => [...decks.values()],
  };
}

async function make(context: Context, tx: Tx, name: string) {
  const deck = newDeck(context, { name, description: '', tags: [] });
  await insertDeck(tx, context.scope, deck);
  return deck;
}
