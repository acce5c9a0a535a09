import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { decideSuggestion as endpoint } from '../../../contract/study/suggestions.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { checkContent } from '../../../core/study/notes/content.ts';
import { sayClash } from '../../../core/study/suggestions/proposal.ts';
import { holdLearner } from '../../../store/account/owners.ts';
import type { Context } from '../../base/context.ts';
import type { Feasible } from './enact.ts';
import { closeSuggestion, findOpen, type OpenSuggestion } from './openSuggestion.ts';
import { readTidings, type Tidings } from './tidings.ts';

type Asked = ParsedRequestOf<typeof endpoint>['decision'];

type Refused = Refusal<'no-suggestion' | 'no-deck' | 'decided' | 'clash' | 'bad-content'>;

/** Accepts a suggestion, accepts it in other words, or declines it; its proposer is to be told. */
export async function decideSuggestion(
  context: Context,
  { suggestionId, decision }: ParsedRequestOf<typeof endpoint>,
): Promise<Told<ResponseOf<typeof endpoint>> | Refused> {
  const state = states[decision.kind];
  const decided = await context.store.transact(async (tx) => {
    await holdLearner(tx, context.scope);
    const open = await findOpen(context, tx, suggestionId);
    if (isRefusal(open)) return open;
    const settlement = settlementOf(open, decision);
    if (isRefusal(settlement)) return settlement;
    const noteId = await closeSuggestion(context, tx, { open, state, words: decision.words, settlement });
    return isRefusal(noteId) ? noteId : { open, noteId };
  });
  if (isRefusal(decided)) return decided;
  const { open, noteId } = decided;
  const tidings = await readTidings(context, { closed: [open], state, words: decision.words });
  return { answer: { state, noteId }, tidings };
}

/** What is answered to whoever asked, and what is told to others. */
export type Told<Answer> = { readonly answer: Answer; readonly tidings: Tidings };

const states = { accept: 'accepted', edit: 'edited', decline: 'declined' } as const satisfies Record<
  Asked['kind'],
  string
>;

function settlementOf(open: OpenSuggestion, decision: Asked): Feasible | null | Refusal<'clash' | 'bad-content'> {
  if (decision.kind === 'decline') return null;
  if (decision.kind === 'edit') return inOtherWords(open, decision);
  const { proposal, settlement } = open;
  if (settlement.kind !== 'clash') return settlement;
  // Whoever accepts one removal by itself has the card before them as it is now.
  return proposal.kind === 'remove' ? { kind: 'remove' } : refuse('clash', sayClash(settlement.fields));
}

function inOtherWords(
  { proposal, current }: OpenSuggestion,
  { content }: Extract<Asked, { readonly kind: 'edit' }>,
): Feasible | Refusal<'clash' | 'bad-content'> {
  const wrong = checkContent(content);
  if (wrong !== undefined) return refuse('bad-content', wrong.message);
  const written = { ...content, ownId: null };
  if (proposal.kind === 'add') return { kind: 'add', content: written };
  return current === null ? refuse('clash', sayClash([])) : { kind: 'write', content: written };
}
