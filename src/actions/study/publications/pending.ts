import type { DeckId } from '../../../core/base/id.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { type Changes, changesBetween, type Draft } from '../../../core/study/publications/changes.ts';
import type { Db } from '../../../store/base/database.ts';
import { listDrafts, listEditions } from '../../../store/study/sharing/editions.ts';
import { findPublicationByDeck } from '../../../store/study/sharing/publications.ts';
import type { Context } from '../../base/context.ts';

/** A deck as its next version would publish it, and what that would change. */
export type Pending = {
  /** Undefined for a deck that was never published. */
  readonly publication: Publication | undefined;
  readonly drafts: readonly Draft[];
  readonly changes: Changes;
};

/** What has become of a deck since it was published last. */
export async function readPending({ scope }: Pick<Context, 'scope'>, db: Db, deckId: DeckId): Promise<Pending> {
  const publication = await findPublicationByDeck(db, scope, deckId);
  const drafts = await listDrafts(db, scope, deckId);
  if (publication === undefined) return { publication, drafts, changes: changesBetween([], drafts) };
  const { id: publicationId, version, notes } = publication;
  const published = await listEditions(db, scope, { publicationId, version, after: null, limit: notes });
  return { publication, drafts, changes: changesBetween(published, drafts) };
}
