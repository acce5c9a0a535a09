import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { withdrawSuggestion as endpoint } from '../../../contract/study/suggestions.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import * as suggestions from '../../../store/study/sharing/suggestions.ts';
import type { SignedIn } from '../../base/context.ts';

/** Takes one's own suggestion back. */
export async function withdrawSuggestion(
  { store, who, now }: SignedIn,
  { suggestionId: id }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-suggestion'>> {
  const isWithdrawn = await store.transact((tx) => suggestions.withdrawSuggestion(tx, who, { id, at: now() }));
  return isWithdrawn ? { done: true } : notOpen;
}

const notOpen = refuse('no-suggestion', 'You have no open suggestion here. It may have been decided meanwhile.');
