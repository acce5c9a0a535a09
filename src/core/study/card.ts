import type { CardId, DeckId, NoteId } from '../base/id.ts';

/** One question of a note. `ordinal` 0 is its front (or gap c1), 1 its back (or gap c2), and so on. */
export type Card = { readonly id: CardId; readonly noteId: NoteId; readonly deckId: DeckId; readonly ordinal: number };
