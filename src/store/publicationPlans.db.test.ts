import { holdPlans } from '../../test/stage/plans.ts';
import type { DeckId, NoteId, PublicationId } from '../core/base/id.ts';
import {
  hasOwnWords,
  listDrafts,
  listEditionChanges,
  listEditions,
  listEditionsAt,
  listEditionsOf,
  lookAtDrafts,
  writeEditions,
} from './study/sharing/editions.ts';
import {
  countOpenDecks,
  findOpenDeck,
  isTakenDown,
  listOpenDecks,
  listOpenSlugs,
  listOpenTags,
} from './study/sharing/openDecks.ts';
import {
  countFollowers,
  findPublication,
  findPublicationByDeck,
  findPublicationByKey,
  listPublications,
  listVersions,
  updateDetails,
  withdrawDeck,
} from './study/sharing/publications.ts';

const publicationId = 'P1' as PublicationId;
const deckId = 'D1' as DeckId;
const [noteId, ...others] = ['N1', 'N2'] as unknown as readonly [NoteId, NoteId];
const version = { publicationId, version: 7 };
const shelf = { words: '', tag: null, order: 'newest', offset: 20, limit: 20 } as const;
const details = { title: 'x', description: '', tags: [], visibility: 'public', licence: 'CC0-1.0' } as const;
const key = 'PRIMARY KEY';
const member = 'member USING PRIMARY KEY';
const readable = 'publication EXISTS USING INDEX publication_by_id';
const tally = 'tally USING PRIMARY KEY';

holdPlans({
  'a published deck': { ask: (tx) => findPublication(tx, null, publicationId), uses: ['publication_by_id'] },
  'a published deck, for somebody in a workspace': {
    ask: (tx, scope) => findPublication(tx, scope, publicationId),
    uses: ['publication_by_id', member],
  },
  'published decks': { ask: (tx) => listPublications(tx, null, [publicationId]), uses: ['publication_by_id'] },
  'what a deck is published as': {
    ask: (tx, scope) => findPublicationByDeck(tx, scope, deckId),
    uses: ['publication_by_deck'],
  },
  'a published deck by its address': { ask: (tx) => findPublicationByKey(tx, null, 'k'), uses: ['publication_by_key'] },
  'how many follow': { ask: (tx) => countFollowers(tx, publicationId), uses: [key] },
  'a page of versions': {
    ask: (tx) => listVersions(tx, null, { publicationId, before: 9, limit: 8 }),
    uses: [readable, 'version_by_publication'],
  },
  'writing what is said of a published deck': {
    ask: (tx, scope) => updateDetails(tx, scope, { id: publicationId, ...details }),
    uses: ['publication_by_id'],
  },
  'withdrawing a deck': { ask: (tx, scope) => withdrawDeck(tx, scope, deckId), uses: ['publication_by_deck'] },
  'a page of a version, in the order of its index': {
    ask: (tx) => listEditions(tx, null, { ...version, after: { position: 50, noteId }, limit: 50 }),
    uses: [readable, 'edition_by_place (publication_id=? AND (position,note_id)>(?,?))'],
  },
  'a page of a version by its number, in the order of its index': {
    ask: (tx) => listEditionsAt(tx, null, { ...version, offset: 100, limit: 50 }),
    uses: ['edition_by_place', 'publication_by_id'],
  },
  'notes of a version': {
    ask: (tx) => listEditionsOf(tx, null, { ...version, noteIds: [noteId, ...others] }),
    uses: [readable, 'edition_by_note (publication_id=? AND note_id=?'],
  },
  'what changed between two versions': {
    ask: (tx) => listEditionChanges(tx, null, { publicationId, from: 3, to: 5 }),
    uses: [readable, 'edition_by_until', readable, 'edition_by_since'],
  },
  'ending editions': {
    ask: (tx, scope) => writeEditions(tx, scope, { ...version, ended: [noteId], begun: [] }),
    uses: [key],
  },
  'a deck as it would be published': { ask: (tx, scope) => listDrafts(tx, scope, deckId), uses: ['note_by_deck'] },
  'a deck at a glance': { ask: (tx, scope) => lookAtDrafts(tx, scope, deckId), uses: ['note_by_deck'] },
  'whether somebody wrote in a deck': { ask: (tx, scope) => hasOwnWords(tx, scope, deckId), uses: ['note_by_deck'] },
  'the public page of a deck': {
    ask: (tx) => findOpenDeck(tx, 'k'),
    uses: ['publication_by_key', 'account', tally],
  },
  'whether a deck was taken down': {
    ask: (tx) => isTakenDown({ engine: 'sqlite', db: tx }, 'k'),
    uses: ['publication_by_key'],
  },
  'the newest public decks, in the order of their index': {
    ask: (tx) => listOpenDecks(tx, shelf),
    uses: ['publication_open', tally, 'account'],
  },
  'public decks by words, each looked at once': {
    ask: (tx) => listOpenDecks(tx, { ...shelf, words: 'a b', tag: 'c' }),
    uses: ['publication_open', tally, 'account'],
  },
  'the public decks that most follow, sorting all that fit': {
    ask: (tx) => listOpenDecks(tx, { ...shelf, order: 'followed' }),
    uses: ['publication_open', tally, 'account'],
    sorts: ['ORDER BY'],
  },
  'how many public decks there are': { ask: (tx) => countOpenDecks(tx, shelf), uses: ['publication_open'] },
  'the tags of public decks': { ask: (tx) => listOpenTags(tx, 24), uses: ['publication_open'] },
  'the addresses of public decks': { ask: (tx) => listOpenSlugs(tx, 1_000), uses: ['publication_open'] },
});
