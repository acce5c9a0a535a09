import * as editions from '../../../../src/store/study/sharing/editions.ts';
import * as follows from '../../../../src/store/study/sharing/follows.ts';
import * as noteRevisions from '../../../../src/store/study/sharing/noteRevisions.ts';
import type * as openDecks from '../../../../src/store/study/sharing/openDecks.ts';
import * as publications from '../../../../src/store/study/sharing/publications.ts';
import { slugKey } from '../../../../src/core/base/slug.ts';
import { type CasesOf, open, reads, writes } from '../storeCase.ts';
import { firstOf, type Things } from '../things.ts';

const version = ({ team }: Things) => ({ publicationId: team.shared.publication.id, version: 1 });
const page = { after: null, offset: 0, limit: 100 };

export const editionsCases: CasesOf<typeof editions> = {
  listEditions: reads('reader', (tx, { reader }, its) =>
    editions.listEditions(tx, reader, { ...version(its), ...page }),
  ),
  listEditionsAt: reads('reader', (tx, { reader }, its) =>
    editions.listEditionsAt(tx, reader, { ...version(its), ...page }),
  ),
  listEditionsOf: reads('reader', (tx, { reader }, its) =>
    editions.listEditionsOf(tx, reader, { ...version(its), noteIds: [its.team.shared.noteId] }),
  ),
  listEditionChanges: reads('reader', (tx, { reader }, its) =>
    editions.listEditionChanges(tx, reader, { publicationId: version(its).publicationId, from: 0, to: 1 }),
  ),
  writeEditions: writes('scope', (tx, { scope }, its) =>
    editions.writeEditions(tx, scope, {
      publicationId: version(its).publicationId,
      version: 2,
      ended: [its.team.shared.noteId],
      begun: [],
    }),
  ),
  listDrafts: reads('scope', (tx, { scope }, { team }) => editions.listDrafts(tx, scope, team.deckId)),
  lookAtDrafts: reads('scope', (tx, { scope }, { team }) => editions.lookAtDrafts(tx, scope, team.open.deckId)),
  hasOwnWords: reads('scope', (tx, { scope }, { team }) => editions.hasOwnWords(tx, scope, team.open.deckId)),
};

const byId = ({ wandas }: Things) => wandas.publication.id;

export const followsCases: CasesOf<typeof follows> = {
  findFollow: reads('scope', (tx, { scope }, its) => follows.findFollow(tx, scope, byId(its)), { at: 'home' }),
  findFollowOfDeck: reads(
    'scope',
    (tx, { scope }, { followed }) => follows.findFollowOfDeck(tx, scope, followed.deckId),
    {
      at: 'home',
    },
  ),
  listFollows: reads('scope', (tx, { scope }) => follows.listFollows(tx, scope), { at: 'home' }),
  insertFollow: writes(
    'scope',
    (tx, { scope }, { followed, team }) =>
      follows.insertFollow(tx, scope, { ...followed, publicationId: team.unlisted.publication.id }),
    { at: 'home' },
  ),
  updateFollow: writes(
    'scope',
    (tx, { scope }, { followed }) => follows.updateFollow(tx, scope, { before: followed, changes: { pinned: true } }),
    { at: 'home' },
  ),
  countFollower: open('touches a count that everybody may read'),
  stopFollow: writes('scope', (tx, { scope }, { followed }) => follows.stopFollow(tx, scope, followed), { at: 'home' }),
  stopFollowOfDeck: writes(
    'scope',
    (tx, { scope }, { followed }) => follows.stopFollowOfDeck(tx, scope, followed.deckId),
    { at: 'home' },
  ),
  listDeletedAmong: reads('scope', (tx, { scope }, { gone }) => follows.listDeletedAmong(tx, scope, gone.noteIds)),
  findForkedFrom: reads('scope', (tx, { scope }, { forked }) => follows.findForkedFrom(tx, scope, forked.deckId)),
  setForkedFrom: writes('scope', (tx, { scope }, its) =>
    follows.setForkedFrom(tx, scope, { deckId: its.team.deckId, publicationId: byId(its) }),
  ),
};

export const noteRevisionsCases: CasesOf<typeof noteRevisions> = {
  findCurrentRevision: reads('scope', (tx, { scope }, { team }) =>
    noteRevisions.findCurrentRevision(tx, scope, firstOf(team.noteIds)),
  ),
  listEarlierRevisions: reads('scope', (tx, { scope }, { team }) =>
    noteRevisions.listEarlierRevisions(tx, scope, { noteId: firstOf(team.noteIds), before: 99, limit: 100 }),
  ),
  findEarlierRevision: reads('scope', (tx, { scope }, { team }) =>
    noteRevisions.findEarlierRevision(tx, scope, { noteId: firstOf(team.noteIds), revision: 1 }),
  ),
  listNoteEditions: reads('reader', (tx, { reader }, { team }) =>
    noteRevisions.listNoteEditions(tx, reader, {
      workspaceId: team.id,
      publicationId: team.shared.publication.id,
      noteId: team.shared.noteId,
    }),
  ),
};

const ofEverybody = open('tells what everybody may read; what they may not is tried over HTTP');

export const openDecksCases: CasesOf<typeof openDecks> = {
  findOpenDeck: ofEverybody,
  isTakenDown: ofEverybody,
  listOpenDecks: ofEverybody,
  countOpenDecks: ofEverybody,
  listOpenTags: ofEverybody,
  listOpenSlugs: ofEverybody,
};

const details = { title: 'Renamed', description: '', tags: [], visibility: 'public', licence: 'CC0-1.0' } as const;

const nextVersion = (its: Things) => ({
  publicationId: its.team.shared.publication.id,
  number: 2,
  message: '',
  notes: 0,
  added: 0,
  changed: 0,
  removed: 0,
  publishedBy: null,
  publishedAt: its.now,
  cards: 0,
});

export const publicationsCases: CasesOf<typeof publications> = {
  findPublication: reads('reader', (tx, { reader }, its) =>
    publications.findPublication(tx, reader, version(its).publicationId),
  ),
  listPublications: reads('reader', (tx, { reader }, { team }) =>
    publications.listPublications(
      tx,
      reader,
      [team.shared, team.withdrawn, team.downed].map(({ publication: { id } }) => id),
    ),
  ),
  findPublicationByDeck: reads('scope', (tx, { scope }, { team }) =>
    publications.findPublicationByDeck(tx, scope, team.withdrawn.deckId),
  ),
  findPublicationByKey: reads('reader', (tx, { reader }, its) =>
    publications.findPublicationByKey(tx, reader, slugKey(version(its).publicationId)),
  ),
  countFollowers: open('tells a count that everybody may read'),
  listVersions: reads('reader', (tx, { reader }, its) =>
    publications.listVersions(tx, reader, { publicationId: version(its).publicationId, before: null, limit: 9 }),
  ),
  insertPublication: writes('scope', (tx, { scope }, { team, fresh }) =>
    publications.insertPublication(tx, scope, {
      ...team.open.publication,
      id: fresh(),
      deckId: fresh(),
      authorId: null,
    }),
  ),
  updateDetails: writes('scope', (tx, { scope }, its) =>
    publications.updateDetails(tx, scope, { ...details, id: version(its).publicationId }),
  ),
  insertVersion: writes('scope', (tx, { scope }, its) => publications.insertVersion(tx, scope, nextVersion(its))),
  withdrawDeck: writes('scope', (tx, { scope }, { team }) => publications.withdrawDeck(tx, scope, team.shared.deckId)),
  selectReadableId: reads('reader', (tx, { reader }, its) =>
    publications.selectReadableId(tx, reader, version(its).publicationId).execute(),
  ),
};
