import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveHeader, Cell, TableRows } from '../../core/base/archive.ts';
import { instant } from '../../core/base/instant.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { stoppedBy } from '../../core/base/stop.ts';
import { openArchive, packArchive } from './archive.ts';
import type { ArchiveLimits } from './archiveLines.ts';

const header: ArchiveHeader = {
  content: 'everything',
  migration: '0001-study',
  engine: 'postgres',
  madeAt: instant(1_772_000_000_000),
};

const texts = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom('', '\0', '\n', '\u2028', '"}]\n{"rows":{}}', 'I’m — naïve 😀', '\r\n\t\\u0000', ' '.repeat(9_000)),
);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  texts,
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.uint8Array({ maxLength: 50 }),
  fc.constant(null),
);
const tables: fc.Arbitrary<readonly TableRows[]> = fc
  .array(
    fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.record({
        columns: fc.array(texts, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 20 }),
      }),
    ),
    { maxLength: 5 },
  )
  .map((found) => found.map((rows, at) => ({ table: `table ${at}`, ...rows })));

const few: readonly TableRows[] = [
  { table: 'deck', columns: ['id', 'name'], rows: [['1', 'Deciding']] },
  {
    table: 'note',
    columns: ['id', 'front', 'at'],
    rows: Array.from({ length: 1_200 }, (_, at) => [`${at}`, `What is ${at}?`, at]),
  },
];

describe('an archive', () => {
  test('gives back every row as it was, whatever is written in it', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (written) => {
        const read = await readAll(await pack(written));
        expect(joined(read)).toEqual(joined(written));
      }),
    );
  });

  test('says of itself what it holds before anything is read of it', async () => {
    const archive = await openArchive(chunks(await pack(few)));
    expect(archive).toMatchObject({ header });
    if (!isRefusal(archive)) await archive.close();
  });

  test('hands its rows over in batches, so that many of them need little memory', async () => {
    const sizes = (await readAll(await pack(few))).map(({ rows }) => rows.length);
    expect(sizes).toEqual([1, 500, 500, 200]);
  });

  test('keeps nothing that JSON would turn into something else', async () => {
    const strange = [{ table: 'memory', columns: ['stability_days'], rows: [[Number.NaN]] }];
    await expect(pack(strange)).rejects.toThrow('an archive cannot keep NaN, a number');
  });
});

describe('reading an archive', () => {
  test('notices wherever it is cut off', async () => {
    const whole = await pack(few);
    for (const share of [0.01, 0.1, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusalOf(cut)).toMatchObject({ code: 'damaged', message: expect.stringContaining('cut off') });
    }
  });

  test('notices a byte that is not as it was written', async () => {
    const whole = await pack(few);
    // The header of gzip says nothing about what it packs.
    for (let at = 10; at < whole.length; at += 131) {
      const flipped = Uint8Array.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect({ at, refused: isRefusal(await refusalOf(flipped)) }).toEqual({ at, refused: true });
    }
  });

  test.each([
    ['a row that was changed', (text: string) => text.replace('What is 7?', 'What is 8?')],
    ['a row that was taken out', (text: string) => text.replace('["7","What is 7?",7]\n', '')],
    ['a row that was added', (text: string) => text.replace('["7"', '["x","y",1]\n["7"')],
    ['a row that is too short', (text: string) => text.replace('["7","What is 7?",7]', '["7","What is 7?"]')],
    ['a cell that is neither text nor number', (text: string) => text.replace('"What is 7?"', '["What is 7?"]')],
    ['bytes that are spelt as something else', (text: string) => text.replace('"What is 7?"', '{"byte":"AA=="}')],
    ['a line that is no JSON', (text: string) => text.replace('["7"', '["7')],
    ['a line that says nothing', (text: string) => text.replace('["7"', '{}\n["7"')],
    ['lines after the last', (text: string) => `${text}["8","What is 8?",8]\n`],
    ['a count that is not right', (text: string) => text.replace('"note":1200', '"note":1201')],
    ['a last line that is missing', (text: string) => text.replace(/\{"rows".*\n$/, '')],
  ])('notices %s', async (_, change) => {
    const text = gunzipSync(await pack(few)).toString('utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await refusalOf(gzipSync(changed))).toMatchObject({ code: 'damaged' });
  });

  test.each([
    ['a packed letter', gzipSync('Dear Sir'), 'no archive of Cairn'],
    ['nothing, packed', gzipSync(''), 'no archive of Cairn'],
    ['a form of later', gzipSync('{"cairn":"archive","format":2}\n'), 'a newer Cairn'],
    ['a letter', Buffer.from('Dear Sir'), 'no archive of Cairn'],
    ['nothing', Buffer.alloc(0), 'cut off'],
  ])('says of %s what it is', async (_, bytes, sentence) => {
    expect((await refusalOf(bytes))?.message).toContain(sentence);
  });

  test('gives up an archive that unpacks to more than is taken', async () => {
    const limits = { mostBytes: 10_000, mostRatio: 1_000 };
    expect(await refusalOf(await pack(few), limits)).toMatchObject({ code: 'too-large' });
    expect(await refusalOf(await pack(few), { ...limits, mostBytes: 1_000_000 })).toBeUndefined();
  });

  test('gives up a small file that unpacks to a large one, also where it is a single line', async () => {
    const limits = { mostBytes: 2e9, mostRatio: 200 };
    const line = `${JSON.stringify({ cairn: 'archive', format: 1, ...header })}\n{"table":"deck","columns":["id"]}\n`;
    const rows = gzipSync(line + '["0"]\n'.repeat(3_000_000));
    expect(rows.length).toBeLessThan(90_000);
    expect((await refusalOf(rows, limits))?.message).toContain('far more than a Cairn could have packed');
    const single = gzipSync(line + ' '.repeat(70_000_000));
    expect((await refusalOf(single))?.message).toContain('far more than a Cairn could have packed');
  });
});

async function pack(written: readonly TableRows[]): Promise<Buffer> {
  const bytes: Uint8Array[] = [];
  for await (const chunk of packArchive(header, each(written))) bytes.push(chunk);
  return Buffer.concat(bytes);
}

async function readAll(bytes: Uint8Array, limits?: ArchiveLimits): Promise<readonly TableRows[]> {
  const archive = await openArchive(chunks(bytes), limits);
  if (isRefusal(archive)) throw new Error(archive.message, { cause: archive });
  const read: TableRows[] = [];
  for await (const batch of archive.rows) read.push(batch);
  return read;
}

async function refusalOf(bytes: Uint8Array, limits?: ArchiveLimits) {
  try {
    await readAll(bytes, limits);
    return undefined;
  } catch (error) {
    const refusal = stoppedBy(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Rows by table, however they were batched. */
const joined = (batches: readonly TableRows[]) => {
  const byTable: Record<string, unknown[]> = {};
  for (const { table, columns, rows } of batches) if (rows.length > 0) (byTable[table] ??= [columns]).push(...rows);
  return byTable;
};

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}
