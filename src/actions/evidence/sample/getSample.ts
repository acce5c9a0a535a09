import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getSample as endpoint } from '../../../contract/evidence/sample.ts';
import type { Context } from '../../base/context.ts';
import { findSample, isHere, type SampleText } from './sampleHere.ts';

/** How much of the sample is here. */
export async function getSample(context: Context, texts: readonly SampleText[]): Promise<ResponseOf<typeof endpoint>> {
  return { records: (await findSample(context.store.db, context, texts)).filter(isHere).length };
}
