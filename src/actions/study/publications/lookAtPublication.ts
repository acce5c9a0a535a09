import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { lookAtPublication as endpoint } from '../../../contract/study/publications.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { parseSlug } from '../../../core/base/slug.ts';
import { findFollow } from '../../../store/study/sharing/follows.ts';
import { countFollowers, findPublicationByKey } from '../../../store/study/sharing/publications.ts';
import { nameAuthorsTo } from '../../account/authors.ts';
import { goHome } from '../../account/home.ts';
import type { Visitor } from '../../base/context.ts';
import { nothingPublished } from './refusals.ts';
import { faceOf } from './shapes.ts';

/** A published deck, and what it is to whoever looks at it. */
export async function lookAtPublication(
  visitor: Visitor,
  { slug }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication'>> {
  const { db } = visitor.store;
  const key = parseSlug(slug);
  const publication = key === undefined ? undefined : await findPublicationByKey(db, visitor.who, key);
  if (publication === undefined) return nothingPublished();
  const nameAuthor = await nameAuthorsTo(visitor, [publication.authorId]);
  const followers = await countFollowers(db, publication.id);
  return { ...faceOf(publication, { followers, nameAuthor }), ...(await findBond(visitor, publication)) };
}

/** What a publication is to somebody in their own workspace. */
async function findBond({ who, ...visit }: Visitor, { id, workspaceId }: Publication) {
  const home = who === null ? undefined : await goHome({ ...visit, who });
  if (home === undefined) return { isOwn: false, follow: null };
  const follow = await findFollow(home.store.db, home.scope, id);
  return {
    isOwn: home.scope.workspaceId === workspaceId,
    follow: follow?.active === true ? { deckId: follow.deckId, version: follow.version } : null,
  };
}
