import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeFollow as endpoint } from '../../../contract/study/following.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findFollow, updateFollow } from '../../../store/study/sharing/follows.ts';
import type { Context } from '../../base/context.ts';
import { notFollowing } from './refusals.ts';

/** Changes of a follow what is named; the rest stays. */
export async function changeFollow(
  { store, scope }: Context,
  { publicationId, pinned, protectedFields }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-follow'>> {
  return store.transact(async (tx) => {
    const before = await findFollow(tx, scope, publicationId);
    if (before?.active !== true) return notFollowing();
    const changes = {
      pinned: pinned ?? before.pinned,
      protectedFields: protectedFields ?? before.protectedFields,
    };
    return (await updateFollow(tx, scope, { before, changes })) ? { done: true } : notFollowing();
  });
}
