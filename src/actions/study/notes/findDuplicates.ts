import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { findDuplicates as endpoint } from '../../../contract/study/notes.ts';
import { sameText } from '../../../core/study/notes/content.ts';
import { listDecks } from '../../../store/study/decks.ts';
import { listNotesByFront } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';

/** A warning needs no more than these. */
const mostShown = 5;

/** The notes whose front says the same. */
export async function findDuplicates(
  { store, scope }: Context,
  { front, except }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  if (front.trim() === '') return { duplicates: [] };
  const alike = await listNotesByFront(store.db, scope, [front]);
  const names = new Map((await listDecks(store.db, scope)).map(({ id, name }) => [id, name]));
  const duplicates = alike
    .filter((note) => note.id !== except && sameText(note.front, front))
    .slice(0, mostShown)
    .map(({ id, deckId, front, back }) => ({ noteId: id, deckId, deckName: names.get(deckId) ?? '', front, back }));
  return { duplicates };
}
