import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { setThreshold as endpoint } from '../../../contract/evidence/judging.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { checkLimit, isAbout, isThreshold } from '../../../core/evidence/judging/limits.ts';
import { threshold } from '../../../core/evidence/kinds/judging/threshold.ts';
import { thresholds } from '../../../core/evidence/rules/base/thresholds.ts';
import type { Context } from '../../base/context.ts';
import { holdOwnWord, sayOwnWord } from './ownWord.ts';
import { noThreshold } from './refusals.ts';

/** Changes a number that rules compare with. */
export async function setThreshold(
  context: Context,
  { threshold: name, value, why }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-threshold' | 'out-of-range'>> {
  if (!isThreshold(name)) return noThreshold();
  const wrong = checkLimit(name, value);
  if (wrong !== undefined) return wrong;
  return context.store.transact(async (tx) => {
    const before = await holdOwnWord(context, tx, { kind: threshold, isMeant: isAbout(name) });
    const given = { what: thresholds[name].label, threshold: name, value, why };
    await sayOwnWord(context, tx, { kind: threshold, before, given });
    return { done: true };
  });
}
