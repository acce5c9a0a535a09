import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listFollows as endpoint } from '../../../contract/study/following.ts';
import { listDecks } from '../../../store/study/decks.ts';
import type { Publication } from '../../../core/study/publication.ts';
import type { Context } from '../../base/context.ts';
import { listFollowed } from '../followed.ts';

/** What the learner follows, the oldest first, and whether an update waits. */
export async function listFollows(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const names = new Map((await listDecks(store.db, scope)).map(({ id, name }) => [id, name]));
  const follows = (await listFollowed(context)).map(({ follow, publication }) => ({
    publicationId: follow.publicationId,
    deckId: follow.deckId,
    deckName: names.get(follow.deckId) ?? '',
    version: follow.version,
    pinned: follow.pinned,
    protectedFields: follow.protectedFields,
    followedAt: follow.createdAt,
    published: publication === null ? null : publishedOf(publication),
    updateWaits: publication !== null && !follow.pinned && publication.version > follow.version,
  }));
  return { follows };
}

const publishedOf = ({ slug, title, version }: Publication) => ({ slug, title, version });
