import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeNote as endpoint } from '../../../contract/study/notes.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { ordinalsOf } from '../../../core/study/notes/cards.ts';
import { checkContent } from '../../../core/study/notes/content.ts';
import type { Note } from '../../../core/study/note.ts';
import type { CardId } from '../../../core/base/id.ts';
import type { Tx } from '../../../store/base/database.ts';
import { getNextPosition, insertCards, listCardsOfNotes, setLive } from '../../../store/study/cards.ts';
import { insertNewStates } from '../../../store/study/memories.ts';
import { findNote, updateNote } from '../../../store/study/notes.ts';
import { type Context, freshId } from '../../base/context.ts';
import { noNote } from '../refusals.ts';

export async function changeNote(
  context: Context,
  { noteId, content }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-note' | 'bad-content'>> {
  const wrong = checkContent(content);
  if (wrong !== undefined) return refuse('bad-content', wrong.message);
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const before = await findNote(tx, scope, noteId);
    if (before === undefined) return noNote();
    const note: Note = { ...before, ...content, changedAt: now() };
    await updateNote(tx, scope, { id: noteId, content, changedAt: note.changedAt });
    return { note: { ...note, tags: [...note.tags] }, cardIds: await askAsWritten(context, tx, note) };
  });
}

/** Withdraws the cards whose question is gone, and makes or brings back those whose question is there. */
export async function askAsWritten(context: Context, tx: Tx, note: Note): Promise<CardId[]> {
  const { scope } = context;
  const ordinals = ordinalsOf(note);
  if (isRefusal(ordinals)) throw new Error(`an unchecked note came to be kept: ${ordinals.message}`);
  const known = await listCardsOfNotes(tx, scope, [note.id]);
  const gone = known.filter((card) => card.live && !ordinals.includes(card.ordinal));
  const back = known.filter((card) => !card.live && ordinals.includes(card.ordinal));
  const missing = ordinals.filter((ordinal) => known.every((card) => card.ordinal !== ordinal));
  const start = await getNextPosition(tx, scope, note.deckId);
  const made = missing.map((ordinal, index) => ({
    id: freshId<'card'>(context),
    noteId: note.id,
    deckId: note.deckId,
    ordinal,
    position: start + index,
  }));
  await setLive(tx, scope, { cardIds: gone.map(({ id }) => id), state: 'withdrawn' });
  await setLive(tx, scope, { cardIds: back.map(({ id }) => id), state: 'asked' });
  await insertCards(tx, scope, made);
  await insertNewStates(
    tx,
    scope,
    made.map(({ id, deckId, position }) => ({ cardId: id, deckId, position })),
  );
  return [...known.filter((card) => ordinals.includes(card.ordinal)), ...made].map(({ id }) => id);
}
