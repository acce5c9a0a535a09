import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getNote as endpoint } from '../../../contract/study/notes.ts';
import type { NoteId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listCardsOfNotes } from '../../../store/study/cards.ts';
import { findNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { noNote } from '../refusals.ts';

/** A note, and the cards it asks. */
export async function getNote(
  { store, scope }: Context,
  { noteId }: { readonly noteId: NoteId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-note'>> {
  const note = await findNote(store.db, scope, noteId);
  if (note === undefined) return noNote();
  const cards = await listCardsOfNotes(store.db, scope, [noteId]);
  return { note, cardIds: cards.filter(({ live }) => live).map(({ id }) => id) };
}
