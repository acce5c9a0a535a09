import * as browse from '../../../../src/store/study/browse.ts';
import * as bulk from '../../../../src/store/study/bulk.ts';
import * as cards from '../../../../src/store/study/cards.ts';
import * as decks from '../../../../src/store/study/decks.ts';
import * as notes from '../../../../src/store/study/notes.ts';
import { type CasesOf, pure, reads, writes } from '../storeCase.ts';
import { firstOf, type Things } from '../things.ts';

export const browseCases: CasesOf<typeof browse> = {
  listCardIds: reads('scope', (tx, { scope }, { team, someday }) =>
    browse.listCardIds(tx, scope, { deckId: team.deckId, today: someday }),
  ),
  countCardIds: reads('scope', (tx, { scope }, { team, someday }) =>
    browse.countCardIds(tx, scope, { deckId: team.deckId, search: 'qz', today: someday }),
  ),
  listTags: reads('scope', (tx, { scope }) => browse.listTags(tx, scope)),
};

function moveOf({ team, later }: Things): bulk.Move {
  const { deckId } = team.open;
  const noteId = firstOf(team.noteIds);
  const cards = team.cardIds.map((id, at) => ({ id, noteId, deckId, ordinal: 0, position: 70 + at }));
  return { cards, deckId, at: later };
}

export const bulkCases: CasesOf<typeof bulk> = {
  listSiblings: reads('scope', (tx, { scope }, { team }) => bulk.listSiblings(tx, scope, team.cardIds)),
  setDeletion: writes('scope', (tx, { scope }, { team, fresh }) =>
    bulk.setDeletion(tx, scope, { noteIds: team.noteIds, deletionId: fresh() }),
  ),
  setDeckDeletion: writes('scope', (tx, { scope }, { team, fresh }) =>
    bulk.setDeckDeletion(tx, scope, { deckId: team.deckId, deletionId: fresh() }),
  ),
  restoreDecks: writes('scope', (tx, { scope }, { gone }) => bulk.restoreDecks(tx, scope, gone.deletionId)),
  restoreDecksOf: writes('scope', (tx, { scope }, { gone }) => bulk.restoreDecksOf(tx, scope, gone.noteIds)),
  listDeletedNotes: reads('scope', (tx, { scope }, { team }) => bulk.listDeletedNotes(tx, scope, team.deletionId)),
  listDeckCards: reads('scope', (tx, { scope }, { team }) => bulk.listDeckCards(tx, scope, team.deckId)),
  moveNotes: writes('scope', (tx, { scope }, its) => bulk.moveNotes(tx, scope, moveOf(its))),
  listNoteTags: reads('scope', (tx, { scope }, { team }) => bulk.listNoteTags(tx, scope, team.noteIds)),
  setTags: writes('scope', (tx, { scope }, { team, later }) =>
    bulk.setTags(tx, scope, { noteIds: team.noteIds, tags: ['other'], at: later }),
  ),
};

export const cardsCases: CasesOf<typeof cards> = {
  listFullCards: reads('learner', (tx, { scope }, { home }) => cards.listFullCards(tx, scope, home.cardIds)),
  listCardsOfNotes: reads('scope', (tx, { scope }, { team }) => cards.listCardsOfNotes(tx, scope, team.noteIds)),
  findCard: reads('scope', (tx, { scope }, { team }) => cards.findCard(tx, scope, firstOf(team.cardIds))),
  getNextPosition: reads('scope', (tx, { scope }, { team }) => cards.getNextPosition(tx, scope, team.deckId)),
  insertCards: writes('scope', (tx, { scope }, { team, fresh }) =>
    cards.insertCards(tx, scope, [
      { id: fresh(), noteId: firstOf(team.noteIds), deckId: team.deckId, ordinal: 7, position: 7 },
    ]),
  ),
  setLive: writes('scope', (tx, { scope }, { team }) =>
    cards.setLive(tx, scope, { cardIds: team.cardIds, state: 'withdrawn' }),
  ),
  fullCardOf: pure,
};

const newDeck = ({ fresh, now }: Things) => ({
  id: fresh<'deck'>(),
  name: 'One more',
  description: '',
  tags: [],
  origin: null,
  archivedAt: null,
  createdAt: now,
});

export const decksCases: CasesOf<typeof decks> = {
  listDecks: reads('scope', (tx, { scope }) => decks.listDecks(tx, scope)),
  findDeck: reads('scope', (tx, { scope }, { team }) => decks.findDeck(tx, scope, team.deckId)),
  findDeckByName: reads('scope', (tx, { scope }, { deckName }) => decks.findDeckByName(tx, scope, deckName)),
  findOrigin: reads('scope', (tx, { scope }, { origin }) => decks.findOrigin(tx, scope, origin)),
  listOriginDigests: reads('scope', (tx, { scope }) => decks.listOriginDigests(tx, scope)),
  updateOriginDigest: writes('scope', (tx, { scope }, { origin }) =>
    decks.updateOriginDigest(tx, scope, { origin, digest: 'f'.repeat(64) }),
  ),
  insertDeck: writes('scope', (tx, { scope }, its) => decks.insertDeck(tx, scope, newDeck(its))),
  updateDeck: writes('scope', (tx, { scope }, { team }) =>
    decks.updateDeck(tx, scope, { id: team.deckId, name: 'Renamed' }),
  ),
  countDecks: reads('scope', (tx, { scope }, { someday }) => decks.countDecks(tx, scope, someday)),
  countWaiting: reads('learner', (tx, { scope }, { someday }) => decks.countWaiting(tx, scope, someday)),
};

export const notesCases: CasesOf<typeof notes> = {
  findNote: reads('scope', (tx, { scope }, { team }) => notes.findNote(tx, scope, firstOf(team.noteIds))),
  listNotes: reads('scope', (tx, { scope }, { team }) => notes.listNotes(tx, scope, team.noteIds)),
  listNotesByFront: reads('scope', (tx, { scope }, { front }) => notes.listNotesByFront(tx, scope, [front])),
  listNotesByOwnId: reads('scope', (tx, { scope }, { ownId }) => notes.listNotesByOwnId(tx, scope, [ownId])),
  listUsedOwnIds: reads('scope', (tx, { scope }, { ownId }) => notes.listUsedOwnIds(tx, scope, [ownId])),
  listNotesOfDeck: reads('scope', (tx, { scope }, { team }) =>
    notes.listNotesOfDeck(tx, scope, { deckId: team.deckId, after: null, limit: 100 }),
  ),
  insertNotes: writes('scope', (tx, { scope }, { team, fresh, now, words }) =>
    notes.insertNotes(tx, scope, [{ ...words, id: fresh(), deckId: team.deckId, createdAt: now, changedAt: now }]),
  ),
  updateNote: writes('scope', (tx, { scope }, { team, later, words }) =>
    notes.updateNote(tx, scope, { id: firstOf(team.noteIds), content: words, changedAt: later }),
  ),
  keepRevisions: writes('scope', (tx, { scope }, { team }) => notes.keepRevisions(tx, scope, team.noteIds)),
  contentOf: pure,
};
