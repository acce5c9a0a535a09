import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getEditionHistory as endpoint } from '../../../contract/study/history.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listNoteEditions } from '../../../store/study/sharing/noteRevisions.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import { nameAuthorsTo } from '../../account/authors.ts';
import type { Visitor } from '../../base/context.ts';
import { nothingPublished } from '../publications/refusals.ts';

/** What a published card has said in its versions. */
export async function getEditionHistory(
  visitor: Visitor,
  { publicationId, noteId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication'>> {
  const { store, who } = visitor;
  const publication = await findPublication(store.db, who, publicationId);
  if (publication === undefined) return nothingPublished();
  const { workspaceId } = publication;
  const editions = await listNoteEditions(store.db, who, { workspaceId, publicationId, noteId });
  const nameAuthor = await nameAuthorsTo(
    visitor,
    editions.map(({ writtenBy }) => writtenBy),
  );
  return { editions: editions.map((edition) => ({ ...edition, writtenBy: nameAuthor(edition.writtenBy) })) };
}
