import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { resetThreshold as endpoint } from '../../../contract/evidence/judging.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { isAbout, isThreshold } from '../../../core/evidence/judging/limits.ts';
import { threshold } from '../../../core/evidence/kinds/judging/threshold.ts';
import type { Context } from '../../base/context.ts';
import { holdOwnWord, takeBackOwnWord } from './ownWord.ts';
import { noThreshold } from './refusals.ts';

/** Gives a number that rules compare with its usual value again. */
export async function resetThreshold(
  context: Context,
  { threshold: name }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-threshold'>> {
  if (!isThreshold(name)) return noThreshold();
  return context.store.transact(async (tx) => {
    const before = await holdOwnWord(context, tx, { kind: threshold, isMeant: isAbout(name) });
    if (before !== undefined) await takeBackOwnWord(context, tx, { kind: threshold, before });
    return { done: true };
  });
}
