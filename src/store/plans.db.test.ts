import { holdPlans, type Plan } from '../../test/stage/plans.ts';
import { day } from '../core/base/day.ts';
import type { CardId, DeckId, NoteId, PublicationId, ReviewId } from '../core/base/id.ts';
import { instant } from '../core/base/instant.ts';
import { findDisagreement } from './study/agreement.ts';
import { countCardIds, listCardIds } from './study/browse.ts';
import { listDeckCards, listDeletedNotes, listSiblings, moveNotes, setDeletion } from './study/bulk.ts';
import { getNextPosition, listCardsOfNotes, listFullCards, setLive } from './study/cards.ts';
import { countDecks } from './study/decks.ts';
import { findFollow, findFollowOfDeck, listDeletedAmong, listFollows, updateFollow } from './study/sharing/follows.ts';
import { listStates, updateMarks, updateMemory } from './study/memories.ts';
import { findNote, listNotesByFront, listNotesByOwnId, listNotesOfDeck } from './study/notes.ts';
import { listAnsweredOn, listDue, listNew, listSteps } from './study/queue.ts';
import { listRemembered } from './study/refold.ts';
import { findReview, listReviews, updateTraces } from './study/reviews.ts';
import { countDays, countDueAhead, countStates, findNextDue } from './study/statistics.ts';

const cardIds = ['C1', 'C2'] as unknown as readonly CardId[];
const noteIds = ['N1', 'N2'] as unknown as readonly NoteId[];
const [cardId] = cardIds as readonly [CardId];
const deckIds = ['D1', 'D2'] as unknown as readonly DeckId[];
const [deckId] = deckIds as readonly [DeckId];
const reviewId = 'R1' as ReviewId;
const publicationId = 'P1' as PublicationId;
const terms = { version: 1, pinned: false, active: true, protectedFields: [] } as const;
const followed = { ...terms, publicationId, deckId, createdAt: instant(1) };
const today = day(20_000);
const request = { deckIds, today, mostDue: 50, mostNew: 50 };
const placed = { id: cardId, noteId: 'N1' as NoteId, deckId, ordinal: 0, position: 1 };
const key = 'PRIMARY KEY';
const every = 'memory USING PRIMARY KEY (workspace_id=? AND learner_id=? AND card_id=?)';
const learners = 'learner USING PRIMARY KEY';

const plans: Readonly<Record<string, Plan>> = {
  'the due cards of a day, sorting only within a day': {
    ask: (tx, scope) => listDue(tx, scope, request),
    uses: ['memory_due', key],
    sorts: ['LAST 2 TERMS OF ORDER BY'],
  },
  'the cards within their steps': {
    ask: (tx, scope) => listSteps(tx, scope, request),
    uses: ['memory_due', key],
    sorts: ['ORDER BY'],
  },
  'the new cards': { ask: (tx, scope) => listNew(tx, scope, request), uses: ['memory_new', key] },
  'the answers of today': { ask: (tx, scope) => listAnsweredOn(tx, scope, today), uses: ['review_by_day', key] },
  'the reviews of a card': { ask: (tx, scope) => listReviews(tx, scope, cardId), uses: ['review_by_card'] },
  'one review': { ask: (tx, scope) => findReview(tx, scope, reviewId), uses: [key] },
  'the counts of every deck, from indexes alone': {
    ask: (tx, scope) => countDecks(tx, scope, today),
    uses: ['COVERING INDEX card_by_deck', 'COVERING INDEX memory_due', 'COVERING INDEX memory_new'],
    sorts: ['GROUP BY'],
  },
  'the days answered on, from an index alone': {
    ask: (tx, scope) => countDays(tx, scope, { from: today }),
    uses: ['COVERING INDEX review_by_day'],
  },
  'the days answered on in one deck': {
    ask: (tx, scope) => countDays(tx, scope, { from: today, deckId }),
    uses: ['review_by_card', 'COVERING INDEX card_by_deck'],
    sorts: ['GROUP BY'],
  },
  'what falls due ahead': {
    ask: (tx, scope) => countDueAhead(tx, scope, { until: today }),
    uses: ['COVERING INDEX memory_due'],
  },
  'the next day on which something is due': {
    ask: (tx, scope) => findNextDue(tx, scope, { deckIds, today }),
    uses: ['COVERING INDEX memory_due'],
  },
  'where the cards stand': { ask: (tx, scope) => countStates(tx, scope, {}), uses: [key] },
  'one note': { ask: (tx, scope) => findNote(tx, scope, noteIds[0] as NoteId), uses: [key] },
  'notes by front': { ask: (tx, scope) => listNotesByFront(tx, scope, ['a', 'b']), uses: ['note_by_front'] },
  'notes by own id': { ask: (tx, scope) => listNotesByOwnId(tx, scope, ['a', 'b']), uses: ['note_by_own_id'] },
  'notes of a deck': {
    ask: (tx, scope) => listNotesOfDeck(tx, scope, { deckId, after: null, limit: 100 }),
    uses: ['note_by_deck'],
  },
  'a page of cards, from an index alone': {
    ask: (tx, scope) => listCardIds(tx, scope, { today, page: { offset: 100, limit: 100 } }),
    uses: ['COVERING INDEX card_by_deck'],
  },
  'a page of the cards of a deck, from an index alone': {
    ask: (tx, scope) => listCardIds(tx, scope, { today, deckId, page: { offset: 100, limit: 100 } }),
    uses: ['COVERING INDEX card_by_deck'],
  },
  'how many cards a deck has, from an index alone': {
    ask: (tx, scope) => countCardIds(tx, scope, { today, deckId }),
    uses: ['COVERING INDEX card_by_deck'],
  },
  'cards by text and tag, each looked at once': {
    ask: (tx, scope) => listCardIds(tx, scope, { today, search: 'x', tag: 'y' }),
    uses: ['card_by_deck', key, key],
  },
  'cards by text and state, from the memories in that state': {
    ask: (tx, scope) => listCardIds(tx, scope, { today, search: 'x', tag: 'y', state: 'due' }),
    uses: [key, 'COVERING INDEX memory_due', key, key],
    sorts: ['ORDER BY'],
  },
  'cards whole': { ask: (tx, scope) => listFullCards(tx, scope, cardIds), uses: [key, key, key, key] },
  'the states of cards': { ask: (tx, scope) => listStates(tx, scope, cardIds), uses: [key] },
  'the cards of notes': { ask: (tx, scope) => listCardsOfNotes(tx, scope, noteIds), uses: ['card_by_note'] },
  'the siblings of cards': { ask: (tx, scope) => listSiblings(tx, scope, cardIds), uses: [key] },
  'the cards of a deck': { ask: (tx, scope) => listDeckCards(tx, scope, deckId), uses: ['card_by_deck'] },
  'the place after the last card': {
    ask: (tx, scope) => getNextPosition(tx, scope, deckId),
    uses: ['COVERING INDEX card_by_deck'],
  },
  'the notes of a deletion': { ask: (tx, scope) => listDeletedNotes(tx, scope, 'X'), uses: ['note_by_deletion'] },
  'the next cards to be checked': {
    ask: (tx, scope) => listRemembered(tx, scope, { after: cardId, limit: 500 }),
    uses: [key],
  },
  'reviews and undos that disagree': {
    ask: (tx, scope) => findDisagreement(tx, scope, 'review undone as the undos say'),
    uses: ['review_by', 'undo_by_review'],
  },
  'withdrawing cards': {
    ask: (tx, scope) => setLive(tx, scope, { cardIds, state: 'withdrawn' }),
    uses: [key, every, learners],
  },
  'marking cards': { ask: (tx, scope) => updateMarks(tx, scope, { cardIds, marks: { flag: 1 } }), uses: [key] },
  'writing a memory': {
    ask: (tx, scope) => updateMemory(tx, scope, { cardId, memory: { phase: 'new' } }),
    uses: [key],
  },
  'what a workspace follows': { ask: (tx, scope) => listFollows(tx, scope), uses: [key] },
  'how a publication is followed': { ask: (tx, scope) => findFollow(tx, scope, publicationId), uses: [key] },
  'what a deck follows': { ask: (tx, scope) => findFollowOfDeck(tx, scope, deckId), uses: ['follow_by_deck'] },
  'deleted notes among those named': { ask: (tx, scope) => listDeletedAmong(tx, scope, noteIds), uses: [key] },
  'changing a follow': {
    ask: (tx, scope) => updateFollow(tx, scope, { before: followed, changes: { pinned: true } }),
    uses: [key],
  },
  'writing traces': {
    ask: (tx, scope) => updateTraces(tx, scope, [{ reviewId, day: today, phaseBefore: 'new', elapsedDays: 0 }]),
    uses: [key],
  },
  'deleting notes': { ask: (tx, scope) => setDeletion(tx, scope, { noteIds, deletionId: 'X' }), uses: [key] },
  'moving notes': {
    ask: (tx, scope) => moveNotes(tx, scope, { cards: [placed], deckId, at: instant(1) }),
    uses: [key, 'card_by_note', key, every, learners],
  },
};

holdPlans(plans);
