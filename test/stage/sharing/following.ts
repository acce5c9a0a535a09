import { followDeck } from '../../../src/actions/study/following/followDeck.ts';
import { changeNote } from '../../../src/actions/study/notes/changeNote.ts';
import { deleteCards } from '../../../src/actions/study/cards/deleteCards.ts';
import type { CardId, DeckId, NoteId } from '../../../src/core/base/id.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import type { Note, NoteContent } from '../../../src/core/study/note.ts';
import type { Publication } from '../../../src/core/study/publication.ts';
import { listDeckCards } from '../../../src/store/study/bulk.ts';
import { listCardsOfNotes } from '../../../src/store/study/cards.ts';
import { listNotes, listNotesOfDeck } from '../../../src/store/study/notes.ts';
import { type Person, seedPerson } from '../people.ts';
import { seedPublication } from './publications.ts';
import { only, seedDeck, seedNotes } from '../seed.ts';
import type { Stage } from '../stage.ts';

/** Ada, who has published a deck of three notes with four cards, and Ben, who has not seen it yet. */
export type Pair = {
  readonly ada: Person;
  readonly ben: Person;
  readonly publication: Publication;
  readonly notes: readonly [Note, Note, Note];
};

export async function seedPair(stage: Stage): Promise<Pair> {
  const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
  const { id: deckId } = await seedDeck(ada, { name: 'Risk' });
  const contents = [{ front: 'One', ownId: 'a-1' }, { front: 'Two' }, { front: 'Three', kind: 'reversed' }] as const;
  const [one, two, three] = (await seedNotes(ada, deckId, contents)).map(({ note }) => note);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three notes were seeded');
  const { publication } = await seedPublication(ada, { deckId, title: 'Risk', tags: ['risk'] });
  return { ada, ben, publication, notes: [one, two, three] };
}

/** Follows a publication, at one version where that is named. Throws where it is refused. */
export async function follow({ context }: Stage, { id: publicationId }: Publication, version?: number) {
  const followed = await followDeck(context, { publicationId, version, protectedFields: [] });
  if (isRefusal(followed)) throw new Error(followed.message);
  return followed;
}

/** The notes of a deck, the oldest first. */
export const notesIn = ({ context }: Stage, deckId: DeckId): Promise<readonly Note[]> =>
  listNotesOfDeck(context.store.db, context.scope, { deckId, after: null, limit: 20_000 });

/** The cards of a deck, in order. */
export const cardsIn = ({ context }: Stage, deckId: DeckId): Promise<readonly CardId[]> =>
  listDeckCards(context.store.db, context.scope, deckId);

/** Changes of a note what is named, and says why. */
export async function write(
  { context }: Stage,
  noteId: NoteId,
  { reason = '', ...content }: Partial<NoteContent> & { readonly reason?: string },
): Promise<void> {
  const note = only(await listNotes(context.store.db, context.scope, [noteId]));
  const written = await changeNote(context, { noteId, content: { ...note, ...content }, reason });
  if (isRefusal(written)) throw new Error(written.message);
}

/** Deletes a note with its cards. */
export async function remove({ context }: Stage, noteId: NoteId): Promise<void> {
  const cards = await listCardsOfNotes(context.store.db, context.scope, [noteId]);
  await deleteCards(context, { cards: { kind: 'these', cardIds: cards.map(({ id }) => id) } });
}
