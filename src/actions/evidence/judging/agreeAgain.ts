import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { agreeAgain as endpoint } from '../../../contract/evidence/judging.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { disagreement } from '../../../core/evidence/kinds/judging/disagreement.ts';
import type { Context } from '../../base/context.ts';
import { holdRecord } from '../../ledger/holding/holdRecord.ts';
import { takeBackOwnWord } from './ownWord.ts';

/** Takes a disagreement back, so that the rule is heard again. */
export async function agreeAgain(
  context: Context,
  { recordId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-disagreement'>> {
  return context.store.transact(async (tx) => {
    const before = (await holdRecord(tx, context, recordId))?.record;
    if (before?.kind !== disagreement.name || before.standing !== 'kept') return noDisagreement;
    await takeBackOwnWord(context, tx, { kind: disagreement, before });
    return { done: true };
  });
}

const noDisagreement = refuse('no-disagreement', 'Nobody disagrees in that way any more. Load the page again.');
