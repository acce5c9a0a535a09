import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { follow } from '../../../test/stage/sharing/following.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import { seedPublication } from '../../../test/stage/sharing/publications.ts';
import { stageOn } from '../../../test/stage/exercise.ts';
import { only, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import { suggestChange } from '../../actions/study/suggestions/suggestChange.ts';
import type { SuggestionId } from '../../core/base/id.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { localDoor } from '../base/door.ts';
import type { Letter } from '../base/mail/post.ts';
import { mountSuggestions } from './suggestions.ts';

const stage = stageOn('sqlite');
const site = 'https://cairn.example.org';

test('whoever suggested is written to once, and whoever decides never learns their address', async () => {
  const set = await stage();
  const notes = await seedNotes(set, (await seedDeck(set)).id, [{}, {}, {}]);
  const { publication } = await seedPublication(set, { deckId: only(notes.slice(0, 1)).note.deckId, title: 'Risk' });
  const ben = await seedPerson(set, 'Ben');
  await follow(ben, publication);
  const suggestionIds: SuggestionId[] = [];
  for (const { note } of notes) {
    const change = { kind: 'remove', noteId: note.id, since: 1 } as const;
    const suggested = await suggestChange(ben.signedIn, { publicationId: publication.id, change, reason: 'Old' });
    if (isRefusal(suggested)) throw new Error(suggested.message);
    suggestionIds.push(suggested.suggestionId);
  }
  const letters: Letter[] = [];
  const app = new Hono();
  mountSuggestions(app, localDoor(set.context), { site, send: async (letter) => void letters.push(letter) });
  const ask = async (path: string, body: object): Promise<string> =>
    (await app.request(`/api/suggestions/${path}`, { method: 'POST', body: JSON.stringify(body) })).text();
  const decision = { kind: 'decline', words: 'It is right' };
  const answers = [
    await ask(`${suggestionIds[0]}/decide`, { decision }),
    await ask(`${suggestionIds[0]}/decide`, { decision }),
    await ask('merge', { suggestionIds: suggestionIds.slice(1) }),
  ];
  expect(answers.join('\n')).not.toContain('@');
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [ben.account.email, 'Your suggestion was declined: Risk'],
    [ben.account.email, 'Your suggestion was accepted: Risk'],
  ]);
  expect(letters[0]?.text).toContain('> It is right');
  expect(letters[1]?.text).toContain('The same is true of 1 more that you have made for it.');
  expect(letters[1]?.text).toContain(`${site}/suggestions`);
});
