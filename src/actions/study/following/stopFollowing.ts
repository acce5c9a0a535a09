import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { stopFollowing as endpoint } from '../../../contract/study/following.ts';
import type { PublicationId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findFollow, stopFollow } from '../../../store/study/sharing/follows.ts';
import type { Context } from '../../base/context.ts';
import { notFollowing } from './refusals.ts';

/** Stops following a publication; its cards stay with all that was learnt. */
export async function stopFollowing(
  context: Context,
  { publicationId }: { readonly publicationId: PublicationId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-follow'>> {
  return context.store.transact(async (tx) => {
    const follow = await findFollow(tx, context.scope, publicationId);
    if (follow?.active !== true) return notFollowing();
    await stopFollow(tx, context.scope, follow);
    return { done: true };
  });
}
