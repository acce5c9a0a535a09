import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownFolder, runCairn } from '../../test/faults/cairn.ts';
import { type Assistant, eras, startProcess } from '../../test/stage/assistants.ts';
import { openCairn } from '../actions/openCairn.ts';
import { isRefusal } from '../core/base/refusal.ts';

const folder = ownFolder('mcp');
const dataFile = join(folder.path, 'data', 'cairn.db');

beforeAll(async () => {
  const file = join(folder.path, 'Few.csv');
  writeFileSync(file, 'front,back\nWho decides?,The lead.\n');
  await runCairn(folder.path, ['import', file]);
});

afterAll(() => folder.remove());

const withAssistant = async (words: readonly string[], work: (assistant: Assistant) => Promise<void>) => {
  const assistant = await startProcess(folder.path, words);
  try {
    await work(assistant);
  } finally {
    await assistant.close();
  }
};

/** The id of the one deck, as an assistant reads it. */
const findDeck = async (assistant: Assistant): Promise<string> =>
  /deck (\w{26})/.exec((await assistant.use('list_decks')).text)?.[1] ?? '';

describe('an assistant on the machine of its person', () => {
  test.each(eras)('that speaks %s reads, and is refused what writes', async (era) => {
    const assistant = await startProcess(folder.path, [], era);
    expect(await assistant.listTools()).toEqual([
      'list_decks',
      'search_cards',
      'get_card',
      'what_is_due',
      'list_drafts',
      'find_records',
      'list_findings',
    ]);
    expect((await assistant.use('search_cards', { search: 'decides' })).text).toContain('Few: Who decides?');
    const deckId = await findDeck(assistant);
    expect(await assistant.use('add_card', { deckId, front: 'Who else?', back: 'Nobody.' })).toMatchObject({
      isNo: true,
      text: 'This assistant may only read. To let it write, start it as "cairn mcp --write".',
    });
    await assistant.close();
  });

  test('writes where it was started to, several cards at once', async () => {
    await withAssistant(['--write'], async (assistant) => {
      expect(await assistant.listTools()).toContain('change_card');
      const deckId = await findDeck(assistant);
      const fronts = ['One?', 'Two?', 'Three?'];
      const added = await Promise.all(
        fronts.map((front) => assistant.use('add_card', { deckId, front, back: 'Yes.' })),
      );
      expect(added.map(({ text }) => text.split(' (')[0])).toEqual(fronts.map((front) => `Added 1 card: ${front}`));
      expect((await assistant.use('list_decks')).data).toMatchObject({ decks: [{ cards: 4 }] });
    });
    expect(await runCairn(folder.path, ['doctor'])).toMatchObject({ code: 0 });
  });

  test('reads beside a Cairn that runs, and is told that this one alone may write', async () => {
    await withAssistant(['--write'], async (assistant) => {
      const deckId = await findDeck(assistant);
      const running = await openCairn({ kind: 'file', path: dataFile }, 'UTC');
      if (isRefusal(running)) throw new Error(running.message);
      running.announce('http://127.0.0.1:4747');
      const refused = await assistant.use('add_card', { deckId, front: 'Who?', back: 'Me.' });
      expect(refused).toMatchObject({ isNo: true, text: expect.stringContaining('Another Cairn (process') });
      expect((await assistant.use('what_is_due')).isNo).toBe(false);
      await running.close();
      expect((await assistant.use('add_card', { deckId, front: 'Who?', back: 'Me.' })).isNo).toBe(false);
    });
  });

  test('is not served where there is nothing yet', async () => {
    const empty = ownFolder('mcp-empty');
    expect(await runCairn(empty.path, ['mcp'])).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('There is nothing in'),
    });
    empty.remove();
  });
});
