import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { mergeSuggestions as endpoint } from '../../../contract/study/suggestions.ts';
import type { SuggestionId } from '../../../core/base/id.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { sayClash } from '../../../core/study/suggestions/proposal.ts';
import { holdLearner } from '../../../store/account/owners.ts';
import type { Tx } from '../../../store/base/database.ts';
import type { Context } from '../../base/context.ts';
import type { Told } from './decideSuggestion.ts';
import { closeSuggestion, findOpen, type OpenSuggestion } from './openSuggestion.ts';
import { readTidings } from './tidings.ts';

/** Accepts many suggestions in one go, each on top of those before it; what clashes stays open. */
export async function mergeSuggestions(
  context: Context,
  { suggestionIds, words }: ParsedRequestOf<typeof endpoint>,
): Promise<Told<ResponseOf<typeof endpoint>>> {
  const closed: OpenSuggestion[] = [];
  const left: { readonly suggestionId: SuggestionId; readonly message: string }[] = [];
  await context.store.transact(async (tx) => {
    await holdLearner(tx, context.scope);
    for (const suggestionId of [...new Set(suggestionIds)].toSorted()) {
      const merged = await mergeOne(context, tx, { suggestionId, words });
      if (isRefusal(merged)) left.push({ suggestionId, message: merged.message });
      else closed.push(merged);
    }
  });
  const tidings = await readTidings(context, { closed, state: 'accepted', words });
  return { answer: { merged: closed.map(({ suggestion }) => suggestion.id), left }, tidings };
}

type One = { readonly suggestionId: SuggestionId; readonly words: string };

async function mergeOne(context: Context, tx: Tx, { suggestionId, words }: One): Promise<OpenSuggestion | Refusal> {
  const open = await findOpen(context, tx, suggestionId);
  if (isRefusal(open)) return open;
  const { settlement } = open;
  if (settlement.kind === 'clash') return refuse('clash', sayClash(settlement.fields));
  const noteId = await closeSuggestion(context, tx, { open, state: 'accepted', words, settlement });
  return isRefusal(noteId) ? noteId : open;
}
