import type { DeckId, NoteId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Deck } from '../../../core/study/deck.ts';
import type { Note } from '../../../core/study/note.ts';
import { type ExportRow, formatCsv } from '../../../formats/study/csvOut.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { listNotesOfDeck } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';

const notesAtOnce = 500;

/** A deck as CSV text, read a few hundred notes at a time. Each note carries its own id, or else the one Cairn gave it. */
export async function exportDeck(
  context: Context,
  { deckId }: { readonly deckId: DeckId },
): Promise<{ readonly deck: Deck; readonly text: AsyncIterable<string> } | Refusal<'no-deck'>> {
  const deck = await findDeck(context.store.db, context.scope, deckId);
  return deck === undefined ? noDeck() : { deck, text: formatCsv(rowsOf(context, deck)) };
}

async function* rowsOf({ store, scope }: Context, deck: Deck): AsyncGenerator<ExportRow> {
  let after: NoteId | null = null;
  for (;;) {
    const notes: readonly Note[] = await listNotesOfDeck(store.db, scope, {
      deckId: deck.id,
      after,
      limit: notesAtOnce,
    });
    for (const note of notes) yield { deck: deck.name, content: { ...note, ownId: note.ownId ?? note.id } };
    const last = notes.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
