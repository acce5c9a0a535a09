import type { NoteId, SuggestionId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Publication } from '../../../core/study/publication.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import { decideSuggestion, findSuggestion } from '../../../store/study/sharing/suggestions.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { enact, type Feasible } from './enact.ts';
import { weigh, type Weighed } from './weigh.ts';

/** A suggestion that nobody has decided yet, weighed, and the publication it is about. */
export type OpenSuggestion = Weighed & { readonly publication: Publication };

/** The open suggestion of that id to the workspace. */
export async function findOpen(
  context: Context,
  tx: Tx,
  id: SuggestionId,
): Promise<OpenSuggestion | Refusal<'no-suggestion' | 'decided'>> {
  const suggestion = await findSuggestion(tx, context.scope, id);
  if (suggestion === undefined) return noSuggestion;
  if (suggestion.state !== 'open') return decidedAlready;
  const publication = await findPublication(tx, context.scope, suggestion.publicationId);
  if (publication === undefined) throw new Error(`the suggestion ${id} is about no publication`);
  const [weighed] = await weigh(context, tx, { suggestions: [suggestion], deckId: publication.deckId });
  if (weighed === undefined) throw new Error('one suggestion was weighed');
  return { ...weighed, publication };
}

/** How a suggestion is closed: what is told to its proposer, and what is done; null leaves the deck as it is. */
export type Closing = {
  readonly open: OpenSuggestion;
  readonly state: 'accepted' | 'edited' | 'declined';
  readonly words: string;
  readonly settlement: Feasible | null;
};

/** Closes a suggestion and does what it has come to. Answers the note it is about. */
export async function closeSuggestion(
  context: Context,
  tx: Tx,
  closing: Closing,
): Promise<NoteId | null | Refusal<'no-deck' | 'decided'>> {
  const { suggestion, current, publication } = closing.open;
  const { state, words, settlement } = closing;
  const { deckId } = publication;
  if (settlement?.kind === 'add' && (await findDeck(tx, context.scope, deckId)) === undefined) return noDeck();
  const outcome = state === 'edited' && settlement !== null && 'content' in settlement ? settlement.content : null;
  const decision = { id: suggestion.id, state, words, outcome, at: context.now() };
  if (!(await decideSuggestion(tx, context.scope, decision))) return decidedAlready;
  if (settlement === null) return suggestion.noteId;
  return enact(context, tx, { suggestion, settlement, current, deckId });
}

const noSuggestion = refuse('no-suggestion', 'There is no such suggestion to the decks of this workspace.');

const decidedAlready = refuse('decided', 'This suggestion was decided or taken back meanwhile. Load the list again.');
