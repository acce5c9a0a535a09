import type { Refusal } from '../../../core/base/refusal.ts';
import { limit } from '../../account/limit.ts';
import type { Context } from '../../base/context.ts';

/** Counts a deck that somebody copies, whether it is there or not; the owner of a local store has nothing to copy. */
export const limitCopies = async (context: Context): Promise<Refusal<'too-often'> | undefined> =>
  context.scope.accountId === null ? undefined : limit(context, 'copy', context.scope.accountId);
