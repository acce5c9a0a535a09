import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeNote as endpoint } from '../../../contract/study/notes.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { checkContent } from '../../../core/study/notes/content.ts';
import type { Note } from '../../../core/study/note.ts';
import type { CardId } from '../../../core/base/id.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listCardsOfNotes, setLive } from '../../../store/study/cards.ts';
import { findNote, type NoteChange, updateNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { noNote } from '../refusals.ts';
import { askedOrdinals, keepCards, newCards } from './keepCards.ts';

/** Writes a note anew; its cards follow what it asks now. */
export async function changeNote(
  context: Context,
  { noteId, content, reason }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-note' | 'bad-content'>> {
  const wrong = checkContent(content);
  if (wrong !== undefined) return refuse('bad-content', wrong.message);
  return context.store.transact(async (tx) => {
    const before = await findNote(tx, context.scope, noteId);
    return before === undefined ? noNote() : rewriteNote(context, tx, { before, content, reason });
  });
}

/** What a note says from now on (checked), and why. `changedBy` is whoever asks, where nobody else is named. */
export type Rewriting = Pick<NoteChange, 'content' | 'changedBy' | 'reason'> & { readonly before: Note };

/** Writes a note anew, and makes its cards follow. */
export async function rewriteNote(context: Context, tx: Tx, { before, ...change }: Rewriting) {
  const note: Note = { ...before, ...change.content, changedAt: context.now() };
  await updateNote(tx, context.scope, { ...change, id: note.id, changedAt: note.changedAt });
  return { note, cardIds: await askAsWritten(context, tx, note) };
}

/** Withdraws the cards whose question is gone, and makes or brings back those whose question is there. */
export async function askAsWritten(context: Context, tx: Tx, note: Note): Promise<readonly CardId[]> {
  const { scope } = context;
  const ordinals = askedOrdinals(note);
  const known = await listCardsOfNotes(tx, scope, [note.id]);
  const gone = known.filter((card) => card.live && !ordinals.includes(card.ordinal));
  const back = known.filter((card) => !card.live && ordinals.includes(card.ordinal));
  const missing = ordinals.filter((ordinal) => known.every((card) => card.ordinal !== ordinal));
  await setLive(tx, scope, { cardIds: gone.map(({ id }) => id), state: 'withdrawn' });
  await setLive(tx, scope, { cardIds: back.map(({ id }) => id), state: 'asked' });
  const made = await keepCards(context, tx, newCards(context, note, missing));
  return [...known.filter((card) => ordinals.includes(card.ordinal)), ...made].map(({ id }) => id);
}
