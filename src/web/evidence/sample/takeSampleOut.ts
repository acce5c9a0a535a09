import type { QueryClient } from '@tanstack/react-query';
import { removeSample } from '../../../contract/evidence/sample.ts';
import { call, sentenceOf } from '../../base/call.ts';
import type { ShowToast } from '../../base/Toast.tsx';

/** Removes the sample as a whole, and says so. */
export async function takeSampleOut(client: QueryClient, show: ShowToast): Promise<void> {
  try {
    await call(removeSample, {});
    show('The sample is removed.');
  } catch (error) {
    show(sentenceOf(error));
  } finally {
    void client.invalidateQueries();
  }
}
