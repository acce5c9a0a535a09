import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { follow, notesIn, type Pair, remove, seedPair, write } from '../../../../test/stage/sharing/following.ts';
import { listTroubles } from '../../../../test/stage/look.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { only, written } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import type { NoteId, SuggestionId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { deleteDeck } from '../decks/deleteDeck.ts';
import { getEditionHistory } from '../history/getEditionHistory.ts';
import { getNoteHistory } from '../history/getNoteHistory.ts';
import { decideSuggestion } from './decideSuggestion.ts';
import { listSuggestions } from './listSuggestions.ts';
import { mergeSuggestions } from './mergeSuggestions.ts';
import { suggestChange } from './suggestChange.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('accepting', () => {
    test('a change writes the card, credits the proposer, and the next version carries it', async () => {
      const pair = await seedFollowed();
      const { ada, ben, publication, notes } = pair;
      const [{ id: noteId }] = notes;
      const suggestionId = await change(pair, noteId, { front: 'One', back: 'Better' });
      expect(await accept(pair, suggestionId)).toEqual({
        answer: { state: 'accepted', noteId },
        tidings: [{ to: ben.account.email, deck: 'Risk', state: 'accepted', words: 'Thank you', suggestions: 1 }],
      });
      expect(await contentOf(pair, noteId)).toMatchObject({ back: 'Better', ownId: 'a-1' });
      expect(await getNoteHistory(ada.context, { noteId })).toMatchObject({
        revisions: [{ writtenBy: 'Ben', reason: 'Clearer' }, { writtenBy: 'You' }],
      });
      await publishAgain(ada, publication);
      expect(
        await getEditionHistory({ ...ada.signedIn, who: null }, { publicationId: publication.id, noteId }),
      ).toMatchObject({
        editions: [{ since: 2, content: { back: 'Better' }, writtenBy: 'Ben', reason: 'Clearer' }, { since: 1 }],
      });
      expect(await listTroubles(ada)).toEqual([]);
    });

    test('another card adds it to the deck in the proposer’s name', async () => {
      const pair = await seedFollowed();
      const { ada, publication } = pair;
      const suggestionId = await suggest(pair, { kind: 'add', content: written({ front: 'Four' }) });
      const decided = await accept(pair, suggestionId);
      const [added] = (await notesIn(ada, publication.deckId)).filter(({ front }) => front === 'Four');
      if (added === undefined) throw new Error('nothing was added');
      expect(decided).toMatchObject({ answer: { noteId: added.id } });
      const history = await getNoteHistory(ada.context, { noteId: added.id });
      expect(history).toMatchObject({ revisions: [{ writtenBy: 'Ben', reason: 'Clearer' }] });
      expect(await listTroubles(ada)).toEqual([]);
    });

    test('a removal takes the card out, though it was changed since', async () => {
      const pair = await seedFollowed();
      const { ada, publication, notes } = pair;
      const suggestionId = await suggest(pair, { kind: 'remove', noteId: notes[0].id, since: 1 });
      await write(ada, notes[0].id, { why: 'W' });
      await accept(pair, suggestionId);
      expect((await notesIn(ada, publication.deckId)).map(({ front }) => front)).toEqual(['Two', 'Three']);
      expect(await listTroubles(ada)).toEqual([]);
    });

    test('a change keeps what the maintainers have changed beside it, and shows that it is stale', async () => {
      const pair = await seedFollowed();
      const { ada, notes } = pair;
      const suggestionId = await change(pair, notes[0].id, { front: 'One', back: 'Better' });
      await write(ada, notes[0].id, { why: 'W' });
      const [queued] = await queueOf(pair);
      const content = { back: 'Better', why: 'W' };
      expect(queued).toMatchObject({ stale: true, settlement: { kind: 'write', content }, current: { why: 'W' } });
      await accept(pair, suggestionId);
      expect(await contentOf(pair, notes[0].id)).toMatchObject(content);
    });

    test('is refused where both sides changed the same, and left open', async () => {
      const pair = await seedFollowed();
      const { ada, notes } = pair;
      const suggestionId = await change(pair, notes[0].id, { front: 'One', back: 'Better' });
      await write(ada, notes[0].id, { back: 'Otherwise' });
      const message = 'The card was changed since, in its back. Accept it in your own words, or decline.';
      expect(await accept(pair, suggestionId)).toMatchObject({ code: 'clash', message });
      expect(await queueOf(pair)).toMatchObject([{ stale: true, settlement: { kind: 'clash', fields: ['back'] } }]);
      expect(await contentOf(pair, notes[0].id)).toMatchObject({ back: 'Otherwise' });
    });

    test('is refused once it was decided, where the deck is gone, and to another workspace', async () => {
      const pair = await seedFollowed();
      const { ada, publication, notes } = pair;
      const addition = await suggest(pair, { kind: 'add', content: written() });
      const suggestionId = await change(pair, notes[0].id, { back: 'Better' });
      const decision = { kind: 'accept', words: '' } as const;
      const eve = await seedPerson(ada, 'Eve');
      expect(await decideSuggestion(eve.context, { suggestionId, decision })).toMatchObject({ code: 'no-suggestion' });
      await accept(pair, suggestionId);
      expect(await accept(pair, suggestionId)).toMatchObject({ code: 'decided' });
      await deleteDeck(ada.context, { deckId: publication.deckId });
      expect(await accept(pair, addition)).toMatchObject({ code: 'no-deck' });
      expect(await queueOf(pair)).toMatchObject([{ id: addition, state: 'open' }]);
    });

    test('twice at once happens once', async () => {
      const pair = await seedFollowed();
      const suggestionId = await suggest(pair, { kind: 'add', content: written({ front: 'Four' }) });
      const answers = await Promise.all([accept(pair, suggestionId), accept(pair, suggestionId)]);
      expect(answers.filter((answer) => isRefusal(answer))).toHaveLength(1);
      expect(await notesIn(pair.ada, pair.publication.deckId)).toHaveLength(4);
    });
  });

  describe('in other words', () => {
    test('a change is written so, in the proposer’s name, who is told what was written', async () => {
      const pair = await seedFollowed();
      const { ada, notes } = pair;
      const suggestionId = await change(pair, notes[0].id, { front: 'One', back: 'Better' });
      await write(ada, notes[0].id, { back: 'Otherwise' });
      const content = written({ front: 'One', back: 'Both' });
      const decision = { kind: 'edit', content, words: '' } as const;
      const decided = await decideSuggestion(ada.context, { suggestionId, decision });
      expect(decided).toMatchObject({ answer: { state: 'edited' }, tidings: [{ state: 'edited' }] });
      expect(await contentOf(pair, notes[0].id)).toMatchObject({ back: 'Both', ownId: 'a-1' });
      const edited = await listSuggestions(ada.context, { publicationId: pair.publication.id, state: 'edited' });
      expect(edited).toMatchObject({ suggestions: [{ outcome: content, decidedBy: 'You', settlement: null }] });
    });

    test('a removal becomes a change, and another card is added so', async () => {
      const pair = await seedFollowed();
      const { ada, notes, publication } = pair;
      const removal = await suggest(pair, { kind: 'remove', noteId: notes[0].id, since: 1 });
      const addition = await suggest(pair, { kind: 'add', content: written({ front: 'Four' }) });
      const edit = (suggestionId: SuggestionId, front: string) =>
        decideSuggestion(ada.context, {
          suggestionId,
          decision: { kind: 'edit', content: written({ front }), words: '' },
        });
      await edit(removal, 'Uno');
      await edit(addition, 'Quattro');
      const fronts = (await notesIn(ada, publication.deckId)).map(({ front }) => front);
      expect(fronts).toEqual(['Uno', 'Two', 'Three', 'Quattro']);
    });

    test('it is refused where they cannot be asked, or the card is gone', async () => {
      const pair = await seedFollowed();
      const { ada, notes } = pair;
      const suggestionId = await change(pair, notes[0].id, { back: 'Better' });
      const edit = (content: NoteContent) =>
        decideSuggestion(ada.context, { suggestionId, decision: { kind: 'edit', content, words: '' } });
      expect(await edit(written({ back: '' }))).toMatchObject({ code: 'bad-content' });
      await remove(ada, notes[0].id);
      const message = 'The card was deleted since. Bring it back first, or decline.';
      expect(await edit(written())).toMatchObject({ code: 'clash', message });
      expect(await queueOf(pair)).toMatchObject([{ current: null, stale: true }]);
    });
  });

  test('declining leaves the deck as it is and tells why', async () => {
    const pair = await seedFollowed();
    const { ada, ben, notes } = pair;
    const suggestionId = await change(pair, notes[0].id, { back: 'Better' });
    const decision = { kind: 'decline', words: 'It is right as it is' } as const;
    expect(await decideSuggestion(ada.context, { suggestionId, decision })).toEqual({
      answer: { state: 'declined', noteId: notes[0].id },
      tidings: [{ to: ben.account.email, deck: 'Risk', state: 'declined', words: decision.words, suggestions: 1 }],
    });
    expect(await contentOf(pair, notes[0].id)).toEqual(expect.objectContaining({ back: notes[0].back }));
  });

  describe('merging many', () => {
    test('builds each on those before it; what clashes is named and stays open', async () => {
      const pair = await seedFollowed();
      const { ada, ben, notes } = pair;
      const back = await change(pair, notes[0].id, { front: 'One', back: 'Better' });
      const why = await change(pair, notes[0].id, { front: 'One', why: 'Because' });
      const clash = await change(pair, notes[0].id, { front: 'One', back: 'Otherwise' });
      const stale = await suggest(pair, { kind: 'remove', noteId: notes[0].id, since: 1 });
      const gone = await suggest(pair, { kind: 'remove', noteId: notes[1].id, since: 1 });
      const merged = await mergeSuggestions(ada.context, {
        suggestionIds: [gone, stale, clash, why, back, back],
        words: '',
      });
      const changed = (where: string) =>
        `The card was changed since, in ${where}. Accept it in your own words, or decline.`;
      expect(merged).toEqual({
        answer: {
          merged: [back, why, gone],
          left: [
            { suggestionId: clash, message: changed('its back') },
            { suggestionId: stale, message: changed('its back and its reason') },
          ],
        },
        tidings: [{ to: ben.account.email, deck: 'Risk', state: 'accepted', words: '', suggestions: 3 }],
      });
      expect(await contentOf(pair, notes[0].id)).toMatchObject({ back: 'Better', why: 'Because' });
      expect((await queueOf(pair)).map(({ id }) => id)).toEqual([stale, clash]);
      expect(await listTroubles(ada)).toEqual([]);
    });

    test('leaves what is not there, or was decided, and says so', async () => {
      const pair = await seedFollowed();
      const suggestionId = await change(pair, pair.notes[0].id, { back: 'Better' });
      const eve = await seedPerson(pair.ada, 'Eve');
      const message = 'There is no such suggestion to the decks of this workspace.';
      const stranger = await mergeSuggestions(eve.context, { suggestionIds: [suggestionId], words: '' });
      expect(stranger).toEqual({ answer: { merged: [], left: [{ suggestionId, message }] }, tidings: [] });
      await accept(pair, suggestionId);
      const again = await mergeSuggestions(pair.ada.context, { suggestionIds: [suggestionId], words: '' });
      expect(only(again.answer.left).message).toMatch(/^This suggestion was decided/);
    });
  });

  async function seedFollowed(): Promise<Pair> {
    const pair = await seedPair(await stage());
    await follow(pair.ben, pair.publication);
    return pair;
  }
});

async function suggest(
  { ben, publication }: Pair,
  proposed: Parameters<typeof suggestChange>[1]['change'],
): Promise<SuggestionId> {
  const asked = { publicationId: publication.id, change: proposed, reason: 'Clearer' };
  const suggested = await suggestChange(ben.signedIn, asked);
  if (isRefusal(suggested)) throw new Error(suggested.message);
  return suggested.suggestionId;
}

const change = (pair: Pair, noteId: NoteId, content: Partial<NoteContent>): Promise<SuggestionId> =>
  suggest(pair, { kind: 'change', noteId, since: 1, content: written(content) });

const accept = ({ ada }: Pair, suggestionId: SuggestionId) =>
  decideSuggestion(ada.context, { suggestionId, decision: { kind: 'accept', words: 'Thank you' } });

async function queueOf({ ada, publication }: Pair) {
  const queue = await listSuggestions(ada.context, { publicationId: publication.id, state: 'open' });
  if (isRefusal(queue)) throw new Error(queue.message);
  return queue.suggestions;
}

const contentOf = async ({ ada, publication }: Pair, noteId: NoteId) =>
  (await notesIn(ada, publication.deckId)).find(({ id }) => id === noteId);
