import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles } from '../../../../test/stage/look.ts';
import { answer, only, written } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { ImportOrder } from '../../../contract/study/imports.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { listCards } from '../cards/listCards.ts';
import { listDecks } from '../decks/listDecks.ts';
import { addNote } from '../notes/addNote.ts';
import { createDeck } from '../decks/createDeck.ts';
import { exportDeck } from './exportDeck.ts';
import { importCsv, type ImportOutcome } from './importCsv.ts';
import { previewImport } from './previewImport.ts';

const words = 'front,back,tags\nOne?,1,a\nTwo?,2,b\nThree?,3,a b\n';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('an import', () => {
    test('adds every row, and a second one of the same file under another name adds nothing, not even a deck', async () => {
      const set = await stage();
      expect(await bring(set, words)).toMatchObject({ kind: 'done', report: { added: 3, skipped: 0, bad: 0 } });
      const before = await listDecks(set.context);
      const again = await bring(set, words, { deck: { kind: 'new', name: 'Again' } });
      expect(again).toMatchObject({ kind: 'done', report: { added: 0, skipped: 3, decks: [] } });
      expect(await listDecks(set.context)).toEqual(before);
    });

    test('counts what a file says twice as a duplicate of itself', async () => {
      const set = await stage();
      const twice = await bring(set, 'front,back\nOne?,1\n one? ,other\n', { columns: ['front', 'back'] });
      expect(twice).toMatchObject({ report: { added: 1, skipped: 1 } });
    });

    test('updates texts and keeps what is known of each card', async () => {
      const set = await stage();
      await bring(set, words);
      const known = only((await cardsOf(set)).filter(({ front }) => front === 'Two?'));
      await answer(set, known.cardId, 'good');
      const order = { duplicates: { by: 'front', then: 'update' } } as const;
      const outcome = await bring(set, words.replace('Two?,2,b', 'Two?,two,b'), order);
      expect(outcome).toMatchObject({ report: { added: 0, updated: 1, skipped: 2 } });
      const after = only((await cardsOf(set)).filter(({ front }) => front === 'Two?'));
      expect(after).toMatchObject({ cardId: known.cardId, back: 'two', memory: { phase: 'learning', answers: 1 } });
    });

    test('that updates lets the last row that speaks of a note have the last word, within a file too', async () => {
      const set = await stage();
      const order = { columns: ['front', 'back'], duplicates: { by: 'front', then: 'update' } } as const;
      const outcome = await bring(set, 'front,back\nOne?,first\nOne?,second\nOne?,second\n', order);
      expect(outcome).toMatchObject({ report: { added: 1, updated: 1, skipped: 1 } });
      expect(only(await cardsOf(set)).back).toBe('second');
      await bring(set, 'front,back\nOne?,third\nOne?,fourth\n', order);
      expect(only(await cardsOf(set)).back).toBe('fourth');
    });

    test('keeps both where the person wants both', async () => {
      const set = await stage();
      await bring(set, words);
      const both = await bring(set, words, { duplicates: { by: 'front', then: 'keep both' } });
      expect(both).toMatchObject({ report: { added: 3, skipped: 0 } });
      expect(await cardsOf(set)).toHaveLength(6);
    });

    test('lists a bad row by its line and imports the rest, or nothing at all where the person says so', async () => {
      const set = await stage();
      const torn = words.replace('Two?,2,b', 'Two?,2,b,too,many');
      const nothing = await bring(set, torn, { badRows: 'import nothing' });
      expect(nothing).toMatchObject({ kind: 'nothing imported', report: { added: 0, bad: 1, decks: [] } });
      expect(await listDecks(set.context)).toEqual({ decks: [] });
      const rest = await bring(set, torn);
      expect(rest).toMatchObject({ kind: 'done', report: { added: 2, bad: 1, badRows: [{ line: 3 }] } });
    });

    test('that is stopped or breaks off leaves nothing behind', async () => {
      const set = await stage();
      const stop = new AbortController();
      const many = Array.from({ length: 2_000 }, (_, at) => `Question ${at}?,${at},`).join('\n');
      const stopped = bring(set, many, { header: false, signal: stop.signal, onRow: () => stop.abort() });
      await expect(stopped).rejects.toThrow(/abort/i);
      const broken = bring(set, words, { breakAfterFirst: new Error('the disk is gone') });
      await expect(broken).rejects.toThrow('the disk is gone');
      expect(await listDecks(set.context)).toEqual({ decks: [] });
      expect(await cardsOf(set)).toEqual([]);
      expect(await listTroubles(set)).toEqual([]);
    });

    test('makes the decks that rows name, and only those that get a card', async () => {
      const set = await stage();
      const columns = ['front', 'back', 'deck'] as const;
      await bring(set, 'front,back,deck\nA?,1,Alpha\nB?,2,Beta\nA?,1,Gamma\n', { columns });
      const { decks } = await listDecks(set.context);
      expect(decks.map(({ name, cards }) => [name, cards])).toEqual([
        ['Alpha', 1],
        ['Beta', 1],
      ]);
    });
  });

  describe('a preview', () => {
    test('of bytes in another encoding says so of their line, and reads them once the encoding is chosen', async () => {
      const bytes = Buffer.concat([Buffer.from('front,back\nnaïve,1\n'), Buffer.from('café,2\n', 'latin1')]);
      const found = await previewImport(sourceOf(bytes), undefined);
      const line = 'Line 3 is not written in UTF-8, though the file looks like it.';
      expect(found).toMatchObject({ rows: [], badRows: [{ line: 3, message: expect.stringContaining(line) }] });
      const chosen = await previewImport(sourceOf(bytes), { encoding: 'windows-1252' });
      expect(chosen).toMatchObject({ rows: [{ line: 2 }, { line: 3, cells: ['café', '2'] }], badRows: [] });
    });

    test.each(['', ' ', '\ufeff \n\n\t\r\n'])('of %j says that the file is empty', async (text) => {
      expect(await previewImport(sourceOf(text), undefined)).toMatchObject({ kind: 'refusal', code: 'empty-file' });
    });
  });

  test('what is exported comes back the same, byte for byte, whatever is written on the cards', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isKeepable);
    const content = fc.record({ front: text, back: text, why: text, tryAtWork: text });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 5 }), async (contents) => {
        const [here, there] = [await stage(), await stage()];
        const deck = await createDeck(here.context, { name: 'Words', description: '', tags: [] });
        for (const each of contents) await write(here, deck.id, written(each));
        const first = await exported(here, deck.id);
        expect(await bringAsDetected(there, first)).toMatchObject({ kind: 'done', report: { bad: 0 } });
        const brought = only((await listDecks(there.context)).decks);
        expect(await exported(there, brought.id)).toBe(first);
      }),
      { numRuns: 25 },
    );
  });
});

type Wishes = Partial<Omit<ImportOrder, 'importId' | 'reading'>> & {
  readonly columns?: ImportOrder['reading']['mapping'];
  readonly header?: boolean;
  readonly signal?: AbortSignal;
  readonly onRow?: () => void;
  readonly breakAfterFirst?: Error;
};

const isKeepable = (text: string): boolean => text.trim() !== '' && !text.includes('\0') && text.isWellFormed();

async function bring(set: Stage, text: string, wishes: Wishes = {}): Promise<ImportOutcome> {
  const { columns = ['front', 'back', 'tags'], header = true, onRow = () => undefined } = wishes;
  const outcome = await importCsv(set.context, {
    source: sourceOf(text, wishes.breakAfterFirst),
    order: {
      reading: { encoding: 'utf-8', separator: ',', quoted: true, header, mapping: columns },
      deck: wishes.deck ?? { kind: 'new', name: 'Words' },
      duplicates: wishes.duplicates ?? { by: 'front', then: 'skip' },
      badRows: wishes.badRows ?? 'leave out',
    },
    onProgress: onRow,
    signal: wishes.signal ?? new AbortController().signal,
  });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

async function bringAsDetected(set: Stage, text: string): Promise<ImportOutcome> {
  const preview = await previewImport(sourceOf(text), undefined);
  if (isRefusal(preview)) throw new Error(preview.message);
  const outcome = await importCsv(set.context, {
    source: sourceOf(text),
    order: {
      reading: preview.reading,
      deck: { kind: 'new', name: 'Elsewhere' },
      duplicates: { by: 'ownId', then: 'skip' },
      badRows: 'leave out',
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome;
}

/** A file that can be read more than once; the second reading breaks off where the test wants that. */
function sourceOf(text: string | Uint8Array, breakage?: Error) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  let readings = 0;
  async function* read() {
    readings += 1;
    yield bytes;
    if (breakage !== undefined && readings > 1) throw breakage;
  }
  return { fileName: 'words.csv', sizeBytes: bytes.length, read };
}

const cardsOf = async ({ context }: Stage) => (await listCards(context, { offset: 0, limit: 500 })).cards;

async function write({ context }: Stage, deckId: DeckId, content: NoteContent): Promise<void> {
  const kept = await addNote(context, { deckId, content });
  if (isRefusal(kept)) throw new Error(kept.message);
}

async function exported({ context }: Stage, deckId: DeckId): Promise<string> {
  const file = await exportDeck(context, { deckId });
  if (isRefusal(file)) throw new Error(file.message);
  let text = '';
  for await (const piece of file.text) text += piece;
  return text;
}
