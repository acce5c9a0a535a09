import { type Limited, limits, sayWhen } from '../../core/account/limits.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { spend } from '../../store/account/quotas.ts';
import type { Context, Visit } from '../base/context.ts';
import { hashOf } from './secrets.ts';

/**
 * Counts that somebody does something limited, and refuses where they have done it too often. `subject` is an account or
 * an address; only its hash is kept.
 */
export async function limit(
  { store, now }: Visit,
  limited: Limited,
  subject: string,
): Promise<Refusal<'too-often'> | undefined> {
  const [moment, { most, windowMs }] = [now(), limits[limited]];
  const hash = await hashOf(`${limited} ${subject}`);
  const isLeft = await store.transact((tx) => spend(tx, { subject: hash, most, windowMs, now: moment }));
  if (isLeft) return undefined;
  return refuse('too-often', `That was too often. Try again ${sayWhen(moment, windowMs)}.`);
}

/** The same for whoever acts in a workspace. The owner of a local store takes nothing from anybody. */
export const limitOwn = async (context: Context, limited: Limited): Promise<Refusal<'too-often'> | undefined> =>
  context.scope.accountId === null ? undefined : limit(context, limited, context.scope.accountId);
