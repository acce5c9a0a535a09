import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { hearSuggestions as endpoint } from '../../../contract/study/suggestions.ts';
import { hearDecisions } from '../../../store/study/sharing/suggestions.ts';
import type { SignedIn } from '../../base/context.ts';

/** Notes that somebody has seen what became of their suggestions. */
export async function hearSuggestions(
  { store, who, now }: SignedIn,
  { suggestionIds: ids }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  await store.transact((tx) => hearDecisions(tx, who, { ids, at: now() }));
  return { done: true };
}
