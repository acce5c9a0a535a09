import { keepNotes, newNotes } from '../../src/actions/study/notes/addNote.ts';
import { answerCard } from '../../src/actions/study/sessions/answerCard.ts';
import { newDeck } from '../../src/actions/study/decks/createDeck.ts';
import { freshId } from '../../src/actions/base/context.ts';
import { dayMs, type Instant, instant } from '../../src/core/base/instant.ts';
import type { CardId, DeckId } from '../../src/core/base/id.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import type { Deck } from '../../src/core/study/deck.ts';
import type { Grade } from '../../src/core/study/grade.ts';
import type { Note, NoteContent } from '../../src/core/study/note.ts';
import type { Review } from '../../src/core/study/review.ts';
import type { PlacedCard } from '../../src/store/study/cards.ts';
import { insertDeck } from '../../src/store/study/decks.ts';
import type { Stage } from './stage.ts';

export { freshId };

/** What a note says where a test does not care. */
export const written = (content: Partial<NoteContent> = {}): NoteContent => ({
  kind: 'basic',
  front: 'Who decides?',
  back: 'One person, by name.',
  why: '',
  tryAtWork: '',
  concept: null,
  ownId: null,
  tags: [],
  ...content,
});

export async function seedDeck({ context }: Stage, deck: Partial<Deck> = {}): Promise<Deck> {
  const seeded: Deck = { ...newDeck(context, { name: 'Deciding', description: '', tags: [] }), ...deck };
  await context.store.transact((tx) => insertDeck(tx, context.scope, seeded));
  return seeded;
}

/** A note that was kept, with its cards. */
export type Seeded = { readonly note: Note; readonly cards: readonly PlacedCard[] };

/** Keeps one note for each content, in order. */
export async function seedNotes(
  { context }: Stage,
  deckId: DeckId,
  contents: readonly Partial<NoteContent>[],
): Promise<readonly Seeded[]> {
  const notes = newNotes(
    context,
    contents.map((content) => ({ deckId, content: written(content) })),
  );
  const cards = await context.store.transact((tx) => keepNotes(context, tx, notes));
  return notes.map((note) => ({ note, cards: cards.filter(({ noteId }) => noteId === note.id) }));
}

/** The ids of as many cards of as many basic notes. */
export async function seedCards(stage: Stage, deckId: DeckId, count: number): Promise<readonly CardId[]> {
  const contents = Array.from({ length: count }, (_, index) => ({ front: `Question ${index + 1}` }));
  return (await seedNotes(stage, deckId, contents)).flatMap(({ cards }) => cards.map(({ id }) => id));
}

export const reviewOf = (stage: Stage, cardId: CardId, review: Partial<Review> = {}): Review => ({
  id: freshId(stage.context),
  cardId,
  grade: 'good',
  answeredAt: stage.clock.now,
  spentMs: 4_000,
  deviceId: freshId(stage.context),
  ...review,
});

/** Answers a card through the action, so that its memory and its traces follow. */
export async function answer(stage: Stage, cardId: CardId, grade: Grade = 'good'): Promise<Review> {
  const review = reviewOf(stage, cardId, { grade });
  const answered = await answerCard(stage.context, { review, want: [] });
  if (isRefusal(answered)) throw new Error(answered.message);
  return review;
}

export const passDays = (stage: Stage, days: number): Instant => {
  stage.clock.now = instant(stage.clock.now + days * dayMs);
  return stage.clock.now;
};

/** The only item of a list. Throws where there are none, or more. */
export function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} items where one was expected`);
  return item;
}
