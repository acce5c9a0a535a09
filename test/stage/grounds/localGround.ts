import { freshId } from '../../../src/actions/base/context.ts';
import type { CardId, DeckId, NoteId } from '../../../src/core/base/id.ts';
import { only, seedCards, seedDeck, seedNotes } from '../seed.ts';
import { type Served, serveApp } from '../served/serve.ts';
import type { Ground } from './endpointCase.ts';

/** One owner with a deck of three cards, and a note besides. */
export type LocalGround = Ground & {
  readonly served: Served;
  readonly deckId: DeckId;
  readonly noteId: NoteId;
  readonly cardIds: readonly CardId[];
  /** An id that names nothing. */
  readonly nowhere: string;
};

export async function openLocalGround(): Promise<LocalGround> {
  const served = await serveApp();
  const { send, reports, tearDown } = served;
  const { id: deckId } = await seedDeck(served);
  const cardIds = await seedCards(served, deckId, 3);
  const { note } = only(await seedNotes(served, deckId, [{ kind: 'reversed', tags: ['a'] }]));
  return { served, deckId, noteId: note.id, cardIds, nowhere: freshId(served.context), send, reports, tearDown };
}
