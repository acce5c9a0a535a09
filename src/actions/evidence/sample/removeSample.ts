import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { removeSample as endpoint } from '../../../contract/evidence/sample.ts';
import type { Context } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { findSample, isHere, type SampleText } from './sampleHere.ts';

/** Removes the sample as a whole. Its leaves stay in the log, as those of anything that is removed. */
export async function removeSample(
  context: Context,
  texts: readonly SampleText[],
): Promise<ResponseOf<typeof endpoint>> {
  return context.store.transact(async (tx) => {
    await openLog(tx, context);
    const sayings = (await findSample(tx, context, texts)).filter(isHere).flatMap(({ placed, before }) => {
      if (before === null) return [];
      const { id, kind } = placed;
      return [{ id, kind, before, standing: 'removed', means: 'sample', fields: before.fields } as const];
    });
    if (sayings.length > 0) await appendRevisions(context, tx, sayings);
    return { records: 0 };
  });
}
