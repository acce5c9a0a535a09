import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getNoteHistory as endpoint } from '../../../contract/study/history.ts';
import type { DeckId, NoteId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { publishedIn } from '../../../core/study/suggestions/published.ts';
import {
  findCurrentRevision,
  listEarlierRevisions,
  listNoteEditions,
  type PublishedRevision,
} from '../../../store/study/sharing/noteRevisions.ts';
import { findPublicationByDeck } from '../../../store/study/sharing/publications.ts';
import { nameAuthors } from '../../account/authors.ts';
import type { Context } from '../../base/context.ts';
import { noNote } from '../refusals.ts';

/** The most revisions on a page. */
const pageSize = 50;

/** What a note has said, and in which versions of its deck others read that. */
export async function getNoteHistory(
  context: Context,
  { noteId, before }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-note'>> {
  const { db } = context.store;
  const current = await findCurrentRevision(db, context.scope, noteId);
  if (current === undefined) return noNote();
  const page = { noteId, before: before ?? current.revision, limit: pageSize + 1 };
  const earlier = await listEarlierRevisions(db, context.scope, page);
  const revisions = [...(before === undefined ? [current] : []), ...earlier.slice(0, pageSize)];
  const editions = await listOwnEditions(context, { noteId, deckId: current.deckId });
  const nameAuthor = await nameAuthors(
    context,
    revisions.map(({ writtenBy }) => writtenBy),
  );
  return {
    revisions: revisions.map(({ revision, content, writtenBy, writtenAt, reason }) => ({
      revision,
      content,
      writtenBy: nameAuthor(writtenBy),
      writtenAt,
      reason,
      published: publishedIn(content, editions),
    })),
    more: earlier.length > pageSize,
  };
}

/** Empty where the deck was never published. */
async function listOwnEditions(
  { store, scope }: Context,
  { noteId, deckId }: { readonly noteId: NoteId; readonly deckId: DeckId },
): Promise<readonly PublishedRevision[]> {
  const publication = await findPublicationByDeck(store.db, scope, deckId);
  if (publication === undefined) return [];
  const { workspaceId } = scope;
  return listNoteEditions(store.db, scope, { workspaceId, publicationId: publication.id, noteId });
}
