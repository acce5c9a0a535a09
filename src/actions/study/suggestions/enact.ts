import type { DeckId, NoteId } from '../../../core/base/id.ts';
import type { Note, NoteContent } from '../../../core/study/note.ts';
import type { Settlement } from '../../../core/study/suggestions/proposal.ts';
import type { Tx } from '../../../store/base/database.ts';
import type { Suggestion } from '../../../store/study/sharing/suggestions.ts';
import type { Context } from '../../base/context.ts';
import { withdrawNotes } from '../cards/deleteCards.ts';
import { keepNotes, newNotes } from '../notes/addNote.ts';
import { rewriteNote } from '../notes/changeNote.ts';

/** What a suggestion has come to, without what cannot be done. */
export type Feasible = Exclude<Settlement, { readonly kind: 'clash' }>;

/** What is to be done to a deck for a suggestion; `current` is the note it is about, null where that is not there. */
export type Enactment = {
  readonly suggestion: Suggestion;
  readonly settlement: Feasible;
  readonly current: Note | null;
  readonly deckId: DeckId;
};

/** Does to the deck what a suggestion has come to, in its proposer's name. Answers the note it is about. */
export async function enact(context: Context, tx: Tx, enactment: Enactment): Promise<NoteId | null> {
  const { suggestion, settlement, current } = enactment;
  if (settlement.kind === 'add') return add(context, tx, { ...enactment, content: settlement.content });
  if (settlement.kind === 'nothing' || current === null) return suggestion.noteId;
  if (settlement.kind === 'remove') await withdrawNotes(context, tx, [current.id]);
  else {
    const content = { ...settlement.content, ownId: current.ownId };
    const { proposerId: changedBy, reason } = suggestion;
    await rewriteNote(context, tx, { before: current, content, changedBy, reason });
  }
  return current.id;
}

type Addition = Pick<Enactment, 'suggestion' | 'deckId'> & { readonly content: NoteContent };

async function add(context: Context, tx: Tx, { suggestion, deckId, content }: Addition): Promise<NoteId> {
  const [note] = newNotes(context, [{ deckId, content }]);
  if (note === undefined) throw new Error('one content made no note');
  await keepNotes(context, tx, [{ ...note, writtenBy: suggestion.proposerId, reason: suggestion.reason }]);
  return note.id;
}
