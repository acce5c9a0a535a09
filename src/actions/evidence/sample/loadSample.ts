import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { loadSample as endpoint } from '../../../contract/evidence/sample.ts';
import type { Context } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { findSample, isHere, type SampleText } from './sampleHere.ts';

/** Brings the sample in, or back as it was at first. What is here already stays as it is. */
export async function loadSample(context: Context, texts: readonly SampleText[]): Promise<ResponseOf<typeof endpoint>> {
  return context.store.transact(async (tx) => {
    await openLog(tx, context);
    const sample = await findSample(tx, context, texts);
    const sayings = sample
      .filter((one) => !isHere(one))
      .map(({ placed, before }) => ({ ...placed, before, means: 'sample' }) as const);
    if (sayings.length > 0) await appendRevisions(context, tx, sayings);
    return { records: sample.length };
  });
}
