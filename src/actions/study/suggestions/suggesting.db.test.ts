import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { follow, type Pair, remove, seedPair } from '../../../../test/stage/sharing/following.ts';
import { seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { only, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import type { SuggestionId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { getMe } from '../../account/getMe.ts';
import type { SignedIn } from '../../base/context.ts';
import { stopFollowing } from '../following/stopFollowing.ts';
import { decideSuggestion } from './decideSuggestion.ts';
import { hearSuggestions } from './hearSuggestions.ts';
import { listMySuggestions } from './listMySuggestions.ts';
import { listSuggestions } from './listSuggestions.ts';
import { suggestChange } from './suggestChange.ts';
import { withdrawSuggestion } from './withdrawSuggestion.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a change', () => {
    test('is suggested by whoever follows the deck, and waits with its reason beside the card', async () => {
      const pair = await seedFollowed();
      const { ada, ben, notes, publication } = pair;
      const content = written({ front: 'One', back: 'Better', ownId: 'bens' });
      const id = await suggest(pair, { kind: 'change', noteId: notes[0].id, since: 1, content });
      const queue = await listSuggestions(ada.context, { publicationId: publication.id, state: 'open' });
      const base = written({ front: 'One' });
      const proposed = { ...content, ownId: null };
      expect(queue).toEqual({
        suggestions: [
          {
            id,
            kind: 'change',
            noteId: notes[0].id,
            reason: 'Clearer',
            createdAt: ben.clock.now,
            state: 'open',
            base,
            proposed,
            current: { ...base, ownId: 'a-1' },
            stale: false,
            settlement: { kind: 'write', content: { ...proposed, ownId: 'a-1' } },
            proposer: 'Ben',
            decidedBy: null,
            decidedAt: null,
            decision: '',
            outcome: null,
          },
        ],
        total: 1,
        more: false,
      });
      expect(JSON.stringify(queue)).not.toMatch(/example\.org/);
    });

    test('is refused to somebody who does not follow, or no longer does', async () => {
      const pair = await seedPair(await stage());
      const { ben, publication } = pair;
      const message = 'You do not follow this deck. Follow it first, then suggest the change.';
      expect(await tryToSuggest(pair, ben.signedIn)).toMatchObject({ code: 'not-following', message });
      await follow(ben, publication);
      expect(await tryToSuggest(pair, ben.signedIn)).toMatchObject({ suggestionId: expect.any(String) });
      await stopFollowing(ben.context, { publicationId: publication.id });
      expect(await tryToSuggest(pair, ben.signedIn)).toMatchObject({ code: 'not-following' });
    });

    test('is suggested by a team’s members up to reviewers and members, and not by its editors', async () => {
      const set = await stage();
      const people = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben'), await seedPerson(set, 'Cy')] as const;
      const [ada, ben, cy] = people;
      const team = await seedTeam(set, { editor: ada, viewer: ben });
      const { note } = only(await seedNotes(team.editor, (await seedDeck(team.editor)).id, [{}]));
      const { publication } = await seedPublication(team.editor, { deckId: note.deckId, visibility: 'team' });
      const asked = {
        publicationId: publication.id,
        change: { kind: 'remove', noteId: note.id, since: 1 },
        reason: 'Old',
      } as const;
      expect(await suggestChange(ben.signedIn, asked)).toMatchObject({ suggestionId: expect.any(String) });
      expect(await suggestChange(ada.signedIn, asked)).toMatchObject({ code: 'may-edit' });
      expect(await suggestChange(cy.signedIn, asked)).toMatchObject({ code: 'no-publication' });
    });

    test('is refused where it says nothing new, cannot be asked, or is about no card of the deck', async () => {
      const pair = await seedFollowed();
      const { ada, notes, publication } = pair;
      const [{ id: noteId }] = notes;
      const change = (content: Parameters<typeof written>[0], since = 1) =>
        tryToSuggest(pair, pair.ben.signedIn, { kind: 'change', noteId, since, content: written(content) });
      expect(await change({ front: 'One', ownId: 'mine' })).toMatchObject({ code: 'nothing-changed' });
      expect(await change({ back: '' })).toMatchObject({ code: 'bad-content' });
      expect(await change({ back: 'B' }, 2)).toMatchObject({ code: 'no-edition' });
      await remove(ada, noteId);
      await publishAgain(ada, publication);
      expect(await change({ back: 'B' })).toMatchObject({ code: 'no-edition' });
    });

    test('is refused once the deck is taken down', async () => {
      const pair = await seedFollowed();
      await takeDown(pair.ada, pair.publication.id);
      expect(await tryToSuggest(pair, pair.ben.signedIn)).toMatchObject({ code: 'no-publication' });
    });

    test('is refused after a hundred on one day', async () => {
      const pair = await seedFollowed();
      for (let count = 0; count < 100; count += 1) await suggest(pair);
      expect(await tryToSuggest(pair, pair.ben.signedIn)).toMatchObject({ code: 'too-often' });
    });
  });

  describe('whoever suggested', () => {
    test('sees what became of it first, and hears it once', async () => {
      const pair = await seedFollowed();
      const { ada, ben, publication } = pair;
      const [one, two] = [await suggest(pair), await suggest(pair)];
      const decision = { kind: 'decline', words: 'It is right as it is' } as const;
      await decideSuggestion(ada.context, { suggestionId: one, decision });
      const mine = await listMySuggestions(ben.signedIn, { offset: 0 });
      const { id, slug, title } = publication;
      expect(mine).toMatchObject({
        suggestions: [
          {
            id: one,
            state: 'declined',
            decision: 'It is right as it is',
            heard: false,
            publication: { id, slug, title },
          },
          { id: two, state: 'open', decision: '', heard: true },
        ],
        unheard: 1,
        more: false,
      });
      expect(await unheard(ben.signedIn)).toBe(1);
      await hearSuggestions(ben.signedIn, { suggestionIds: [one, two] });
      expect(await unheard(ben.signedIn)).toBe(0);
      expect((await listMySuggestions(ben.signedIn, { offset: 0 })).suggestions.map((own) => own.id)).toEqual([
        two,
        one,
      ]);
    });

    test('sees nothing of what others suggest', async () => {
      const pair = await seedFollowed();
      const cy = await seedPerson(pair.ada, 'Cy');
      await follow(cy, pair.publication);
      const suggestionId = await suggest(pair);
      expect(await listMySuggestions(cy.signedIn, { offset: 0 })).toEqual({ suggestions: [], unheard: 0, more: false });
      expect(await withdrawSuggestion(cy.signedIn, { suggestionId })).toMatchObject({ code: 'no-suggestion' });
      const queue = { publicationId: pair.publication.id, state: 'open' } as const;
      expect(await listSuggestions(cy.context, queue)).toMatchObject({ code: 'no-publication' });
    });

    test('takes back what nobody has decided', async () => {
      const pair = await seedFollowed();
      const { ada, ben } = pair;
      const suggestionId = await suggest(pair);
      expect(await withdrawSuggestion(ben.signedIn, { suggestionId })).toEqual({ done: true });
      expect(await withdrawSuggestion(ben.signedIn, { suggestionId })).toMatchObject({ code: 'no-suggestion' });
      const decision = { kind: 'accept', words: '' } as const;
      expect(await decideSuggestion(ada.context, { suggestionId, decision })).toMatchObject({ code: 'decided' });
      expect(await unheard(ben.signedIn)).toBe(0);
    });

    test('no longer reads the deck of what they suggested once it is taken down', async () => {
      const pair = await seedFollowed();
      await suggest(pair);
      await takeDown(pair.ada, pair.publication.id);
      const { suggestions } = await listMySuggestions(pair.ben.signedIn, { offset: 0 });
      expect(suggestions).toMatchObject([{ publication: null, base: null, state: 'open' }]);
    });
  });

  async function seedFollowed(): Promise<Pair> {
    const pair = await seedPair(await stage());
    await follow(pair.ben, pair.publication);
    return pair;
  }
});

type Change = Parameters<typeof suggestChange>[1]['change'];

const removal = ({ notes }: Pair): Change => ({ kind: 'remove', noteId: notes[0].id, since: 1 });

const tryToSuggest = (pair: Pair, who: SignedIn, change = removal(pair)) =>
  suggestChange(who, { publicationId: pair.publication.id, change, reason: 'Clearer' });

async function suggest(pair: Pair, change = removal(pair)): Promise<SuggestionId> {
  const suggested = await tryToSuggest(pair, pair.ben.signedIn, change);
  if (isRefusal(suggested)) throw new Error(suggested.message);
  return suggested.suggestionId;
}

const unheard = async (who: SignedIn): Promise<number> => (await getMe(who, 'server')).unheard;
