import type { DeckSummary } from '../../contract/study/shapes.ts';
import type { DeckId } from '../../core/base/id.ts';
import type { Publication } from '../../core/study/publication.ts';
import { type Follow, listFollows } from '../../store/study/sharing/follows.ts';
import { listPublications } from '../../store/study/sharing/publications.ts';
import type { Context } from '../base/context.ts';

/** A follow, and its publication where that can still be read. */
export type Followed = { readonly follow: Follow; readonly publication: Publication | null };

/** What the workspace follows with its publications: two queries, whatever the number. */
export async function listFollowed({ store, scope }: Context): Promise<readonly Followed[]> {
  const follows = await listFollows(store.db, scope);
  const ids = follows.map(({ publicationId }) => publicationId);
  const publications = new Map((await listPublications(store.db, scope, ids)).map((one) => [one.id, one]));
  return follows.map((follow) => ({ follow, publication: publications.get(follow.publicationId) ?? null }));
}

/** The same by deck, as lists of decks tell it. */
export async function followsByDeck(context: Context): Promise<ReadonlyMap<DeckId, DeckSummary['follow']>> {
  const followed = await listFollowed(context);
  return new Map(
    followed.map(({ follow: { deckId, publicationId, version, pinned }, publication }) => [
      deckId,
      { publicationId, slug: publication?.slug ?? null, version, latest: publication?.version ?? null, pinned },
    ]),
  );
}
