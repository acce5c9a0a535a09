import type { DeckId, SuggestionId } from '../../../core/base/id.ts';
import type { Note, NoteContent } from '../../../core/study/note.ts';
import { type Proposal, settle, type Settlement } from '../../../core/study/suggestions/proposal.ts';
import type { Db } from '../../../store/base/database.ts';
import { listNotes } from '../../../store/study/notes.ts';
import { listBases, type Suggestion } from '../../../store/study/sharing/suggestions.ts';
import type { Context } from '../../base/context.ts';

/** A suggestion beside the note as it is now, and what accepting it would do. */
export type Weighed = {
  readonly suggestion: Suggestion;
  readonly proposal: Proposal;
  /** Null where the note is gone from the deck, or to be added. */
  readonly current: Note | null;
  readonly settlement: Settlement;
};

/** Suggestions to one publication, and the deck it is made of. */
export type Weighing = { readonly suggestions: readonly Suggestion[]; readonly deckId: DeckId };

/** Weighs suggestions against the notes as they are now. */
export async function weigh({ scope }: Context, db: Db, weighing: Weighing): Promise<readonly Weighed[]> {
  const { suggestions, deckId } = weighing;
  const bases = await listBases(db, scope, suggestions);
  const notes = await listNotes(db, scope, [...new Set(suggestions.flatMap(({ noteId }) => noteId ?? []))]);
  const there = new Map(notes.filter((note) => note.deckId === deckId).map((note) => [note.id, note]));
  return suggestions.map((suggestion) => {
    const proposal = proposalOf(suggestion, bases);
    const current = (suggestion.noteId && there.get(suggestion.noteId)) ?? null;
    return { suggestion, proposal, current, settlement: settle(proposal, current) };
  });
}

function proposalOf({ id, kind, content }: Suggestion, bases: ReadonlyMap<SuggestionId, NoteContent>): Proposal {
  const base = bases.get(id);
  if (kind === 'add' && content !== null) return { kind, content };
  if (kind === 'change' && content !== null && base !== undefined) return { kind, base, content };
  if (kind === 'remove' && base !== undefined) return { kind, base };
  throw new Error(`the suggestion ${id} has lost what it is about`);
}
