import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { type Pair, seedPair, write } from '../../../../test/stage/sharing/following.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { takeDown } from '../../../../test/stage/sharing/publications.ts';
import { freshId, passDays, written } from '../../../../test/stage/seed.ts';
import type { SuggestionId } from '../../../core/base/id.ts';
import * as suggestions from './suggestions.ts';
import type { NewSuggestion } from './suggestions.ts';

const content = written({ front: 'One', back: 'Better' });

exercise(suggestions, {
  insertSuggestion: {
    'keeps what somebody proposes, open and in their name': async (insertSuggestion, stage) => {
      const pair = await seedPair(stage);
      const { ada, ben } = pair;
      const proposed = newSuggestion(pair);
      await ben.signedIn.store.transact((tx) => insertSuggestion(tx, ben.who, proposed));
      const { store, scope } = ada.context;
      expect(await suggestions.findSuggestion(store.db, scope, proposed.id)).toEqual({
        ...proposed,
        proposerId: ben.account.id,
        state: 'open',
        decidedBy: null,
        decidedAt: null,
        decision: '',
        outcome: null,
        heardAt: null,
      });
    },
  },
  findSuggestion: {
    'finds none for another workspace': async (findSuggestion, stage) => {
      const pair = await seedPair(stage);
      const id = await suggest(pair, pair.ben);
      const { store, scope } = pair.ben.context;
      expect(await findSuggestion(store.db, scope, id)).toBeUndefined();
    },
  },
  listSuggestions: {
    'lists what waits at a publication, newest first, page by page': async (listSuggestions, stage) => {
      const pair = await seedPair(stage);
      const { store, scope } = pair.ada.context;
      const [one, two, three] = [await suggest(pair), await suggest(pair), await suggest(pair)];
      await decide(pair, one);
      const queue = { publicationId: pair.publication.id, state: 'open', limit: 1 } as const;
      const [first] = await listSuggestions(store.db, scope, { ...queue, before: null });
      expect(first?.id).toBe(three);
      expect((await listSuggestions(store.db, scope, { ...queue, before: three })).map(({ id }) => id)).toEqual([two]);
      expect(await listSuggestions(store.db, scope, { ...queue, before: two })).toEqual([]);
    },
    'shows nobody the queue of another workspace': async (listSuggestions, stage) => {
      const pair = await seedPair(stage);
      await suggest(pair);
      const { store, scope } = pair.ben.context;
      const queue = { publicationId: pair.publication.id, state: 'open', before: null, limit: 9 } as const;
      expect(await listSuggestions(store.db, scope, queue)).toEqual([]);
    },
  },
  countSuggestions: {
    'counts those in one state': async (countSuggestions, stage) => {
      const pair = await seedPair(stage);
      const { store, scope } = pair.ada.context;
      await suggest(pair);
      await decide(pair, await suggest(pair));
      const count = (state: 'open' | 'accepted') =>
        countSuggestions(store.db, scope, { publicationId: pair.publication.id, state });
      expect([await count('open'), await count('accepted')]).toEqual([1, 1]);
    },
  },
  listBases: {
    'tells what proposers had before them, as long as they may read it': async (listBases, stage) => {
      const pair = await seedPair(stage);
      const { ada, ben, notes, publication } = pair;
      const id = await suggest(pair);
      await suggest(pair, ben, { kind: 'add', noteId: null, since: null });
      await write(ada, notes[0].id, { back: 'Changed' });
      const { db } = ben.signedIn.store;
      const own = await suggestions.listSuggestionsBy(db, ben.who, { offset: 0, limit: 9 });
      const bases = await listBases(db, ben.who, own);
      expect([...bases]).toEqual([[id, expect.objectContaining({ front: 'One', back: notes[0].back, ownId: null })]]);
      await takeDown(ada, publication.id);
      expect((await listBases(db, ben.who, own)).size).toBe(0);
      expect((await listBases(ada.context.store.db, ada.context.scope, own)).size).toBe(1);
    },
  },
  decideSuggestion: {
    'closes a suggestion once, with what is told': async (decideSuggestion, stage) => {
      const pair = await seedPair(stage);
      const { store, scope } = pair.ada.context;
      const id = await suggest(pair);
      const at = passDays(pair.ada, 1);
      const decision = { id, state: 'edited', words: 'Shorter', outcome: content, at } as const;
      expect(await store.transact((tx) => decideSuggestion(tx, scope, decision))).toBe(true);
      expect(await store.transact((tx) => decideSuggestion(tx, scope, { ...decision, state: 'declined' }))).toBe(false);
      expect(await suggestions.findSuggestion(store.db, scope, id)).toMatchObject({
        state: 'edited',
        decision: 'Shorter',
        outcome: content,
        decidedBy: pair.ada.account.id,
        decidedAt: at,
      });
    },
    'is nothing that another workspace can do': async (decideSuggestion, stage) => {
      const pair = await seedPair(stage);
      const { store, scope, now } = (await seedPerson(stage, 'Eve')).context;
      const decision = { id: await suggest(pair), state: 'accepted', words: '', outcome: null, at: now() } as const;
      expect(await store.transact((tx) => decideSuggestion(tx, scope, decision))).toBe(false);
    },
  },
  listSuggestionsBy: {
    'begins with what was decided and not seen': async (listSuggestionsBy, stage) => {
      const pair = await seedPair(stage);
      const { store, who } = pair.ben.signedIn;
      const [one, two, three] = [await suggest(pair), await suggest(pair), await suggest(pair)];
      await decide(pair, two);
      const list = async (offset: number) =>
        (await listSuggestionsBy(store.db, who, { offset, limit: 2 })).map(({ id }) => id);
      expect([await list(0), await list(2)]).toEqual([[two, three], [one]]);
    },
    'shows nobody what others suggest': async (listSuggestionsBy, stage) => {
      const pair = await seedPair(stage);
      await suggest(pair);
      const { store, who } = (await seedPerson(stage, 'Cy')).signedIn;
      expect(await listSuggestionsBy(store.db, who, { offset: 0, limit: 9 })).toEqual([]);
    },
  },
  countUnheard: {
    'counts what was decided since somebody last looked': async (countUnheard, stage) => {
      const pair = await seedPair(stage);
      const { store, who } = pair.ben.signedIn;
      await suggest(pair);
      const id = await suggest(pair);
      expect(await countUnheard(store.db, who)).toBe(0);
      await decide(pair, id);
      expect(await countUnheard(store.db, who)).toBe(1);
      expect(await countUnheard(store.db, pair.ada.who)).toBe(0);
    },
  },
  hearDecisions: {
    'notes that somebody has seen their own, not what others have suggested': async (hearDecisions, stage) => {
      const pair = await seedPair(stage);
      const { ada, ben } = pair;
      const [open, decided] = [await suggest(pair), await suggest(pair)];
      await decide(pair, decided);
      const heard = { ids: [open, decided], at: ada.context.now() };
      await ada.signedIn.store.transact((tx) => hearDecisions(tx, ada.who, heard));
      expect(await suggestions.countUnheard(ben.signedIn.store.db, ben.who)).toBe(1);
      await ben.signedIn.store.transact((tx) => hearDecisions(tx, ben.who, heard));
      expect(await suggestions.countUnheard(ben.signedIn.store.db, ben.who)).toBe(0);
      const { store, scope } = ada.context;
      expect(await suggestions.findSuggestion(store.db, scope, open)).toMatchObject({ heardAt: null });
    },
  },
  withdrawSuggestion: {
    'takes back what is open and one’s own': async (withdrawSuggestion, stage) => {
      const pair = await seedPair(stage);
      const { ada, ben } = pair;
      const [id, decided] = [await suggest(pair), await suggest(pair)];
      await decide(pair, decided);
      const withdraw = ({ signedIn, who }: Person, one: SuggestionId) =>
        signedIn.store.transact((tx) => withdrawSuggestion(tx, who, { id: one, at: ada.context.now() }));
      expect(await withdraw(ada, id)).toBe(false);
      expect(await withdraw(ben, decided)).toBe(false);
      expect(await withdraw(ben, id)).toBe(true);
      expect(await withdraw(ben, id)).toBe(false);
      const { store, scope } = ada.context;
      expect(await suggestions.findSuggestion(store.db, scope, id)).toMatchObject({ state: 'withdrawn' });
    },
  },
});

const newSuggestion = ({ ben, notes, publication }: Pair, changes: Partial<NewSuggestion> = {}): NewSuggestion => ({
  id: freshId(ben.context),
  workspaceId: publication.workspaceId,
  publicationId: publication.id,
  noteId: notes[0].id,
  kind: 'change',
  since: 1,
  content,
  reason: 'It is better',
  createdAt: ben.context.now(),
  ...changes,
});

async function suggest(pair: Pair, by = pair.ben, changes: Partial<NewSuggestion> = {}): Promise<SuggestionId> {
  const suggestion = newSuggestion(pair, changes);
  await by.signedIn.store.transact((tx) => suggestions.insertSuggestion(tx, by.who, suggestion));
  return suggestion.id;
}

async function decide({ ada }: Pair, id: SuggestionId): Promise<void> {
  const { store, scope, now } = ada.context;
  const decision = { id, state: 'accepted', words: '', outcome: null, at: now() } as const;
  const isDecided = await store.transact((tx) => suggestions.decideSuggestion(tx, scope, decision));
  if (!isDecided) throw new Error('the suggestion was open');
}
