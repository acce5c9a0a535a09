import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getPublication as endpoint } from '../../../contract/study/publications.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { type ChangeCounts, countChanges } from '../../../core/study/publications/changes.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { lookAtDrafts } from '../../../store/study/sharing/editions.ts';
import { countFollowers, findPublicationByDeck, listVersions } from '../../../store/study/sharing/publications.ts';
import { nameAuthors } from '../../account/authors.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { readPending } from './pending.ts';
import { faceOf, versionOf } from './shapes.ts';

/** How many versions are told of at once; `listVersions` tells of the earlier ones. */
const latestVersions = 20;

/** How a deck is published, and how much has changed since. */
export async function getPublication(
  context: Context,
  { deckId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope } = context;
  if ((await findDeck(store.db, scope, deckId)) === undefined) return noDeck();
  const publication = await findPublicationByDeck(store.db, scope, deckId);
  return {
    publication: publication === undefined ? null : await describePublication(context, publication),
    changes: await countPending(context, deckId, publication),
  };
}

/** Every page of a deck asks this, so the texts are compared only where something was written since. */
async function countPending(
  context: Context,
  deckId: DeckId,
  publication: Publication | undefined,
): Promise<ChangeCounts> {
  const { store, scope } = context;
  const { notes, changedAt } = await lookAtDrafts(store.db, scope, deckId);
  if (publication === undefined) return { added: notes, changed: 0, removed: 0 };
  if (notes === publication.notes && (changedAt ?? 0) < publication.publishedAt) return nothingPending;
  return countChanges((await readPending(context, store.db, deckId)).changes);
}

const nothingPending: ChangeCounts = { added: 0, changed: 0, removed: 0 };

async function describePublication(context: Context, publication: Publication) {
  const { store, scope } = context;
  const page = { publicationId: publication.id, before: null, limit: latestVersions };
  const versions = await listVersions(store.db, scope, page);
  const authors = [publication.authorId, ...versions.map(({ publishedBy }) => publishedBy)];
  const nameAuthor = await nameAuthors(context, authors);
  const followers = await countFollowers(store.db, publication.id);
  return {
    ...faceOf(publication, { followers, nameAuthor }),
    versions: versions.map((version) => versionOf(version, nameAuthor)),
    takenDown: publication.takenDown,
  };
}
