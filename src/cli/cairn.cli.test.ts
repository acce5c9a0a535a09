import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';

const folder = ownFolder('cli');
const file = (name: string): string => join(folder.path, name);
const dataFile = file('data/cairn.db');
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

afterAll(() => folder.remove());

const cards = 'Question,Answer,Tags\nWhat is one and one?,Two,sums\n"Two, and one?",Three,\nToo,many,cells,here\n';

describe('before there is any data', () => {
  test.each([['stats'], ['doctor'], ['export', 'Anything'], ['backup', file('none.db')]])(
    '%s says how to begin',
    async (...words) => {
      const { code, complaints, out } = await cairn(...words);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(complaints).toBe(
        `There is nothing in ${file('data')} yet. Begin with "cairn start", or bring cards in with "cairn import FILE". To look elsewhere, name the folder with --data.\n`,
      );
      expect(existsSync(file('data'))).toBe(false);
    },
  );
});

describe('a command that is called wrongly', () => {
  test.each([
    [['bakcup', 'x.db'], 'There is no command "bakcup". Did you mean "backup"? "cairn help" lists them all.'],
    [['import'], 'Name one file to import.'],
    [
      ['import', 'a.csv', '--separator', 'dot'],
      '--separator dot is not known. Choose one of: comma, semicolon, tab, pipe, colon, space.',
    ],
    [
      ['import', 'a.csv', '--duplicates', 'keep'],
      '--duplicates keep is not known. Did you mean "keep-both"? Choose one of: skip, update, keep-both.',
    ],
    [['import', 'a.csv', '--map', 'frnt,back'], '--map names a column "frnt". Did you mean "front"?'],
    [['import', 'a.csv', '--deck', ' '], '--deck is empty. Give the deck a name.'],
    [['export'], 'Name one deck, in quotes where its name has spaces.'],
    [['restore', 'a.db', 'b.db'], 'Name the one backup to restore.'],
    [['doctor', 'now'], '"cairn doctor" takes no words, only options.'],
    [['stats', '--jsn'], 'There is no option --jsn. Did you mean "--json"?'],
    [['import', 'a.csv', '--deck'], '--deck needs a value after it.'],
    [['stats', '--json=yes'], '--json takes no value.'],
  ])('%j is told what to do', async (words, sentence) => {
    const { code, complaints } = await cairn(...words);
    expect(code).toBe(2);
    expect(complaints).toContain(sentence);
  });

  test('importing from a pipe says that it needs a file', async () => {
    const { code, complaints } = await cairn('import', '/dev/null');
    expect(code).toBe(3);
    expect(complaints).toContain('/dev/null is no file but a pipe or a device, which can be read only once.');
  });

  test('studying without a terminal says that it needs one', async () => {
    expect(await cairn('study')).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('Studying needs a terminal'),
    });
  });
});

describe('over one folder of data', () => {
  beforeAll(async () => {
    writeFileSync(file('Sums.csv'), cards);
    await cairn('import', file('Sums.csv'), '--deck', 'Other');
  });

  test('import says how the file reads, what came of it, and which rows are bad', async () => {
    const { code, out } = await cairn('import', file('Sums.csv'), '--duplicates', 'keep-both');
    expect(code).toBe(0);
    expect(out.replace(/in \d+ ms/, 'at once').split('\n')).toEqual([
      'Sums.csv: UTF-8, columns separated by commas, quotes around text, first row is the header',
      '  1 "Question" → front',
      '  2 "Answer" → back',
      '  3 "Tags" → tags',
      'Added 2, updated 0, skipped 0 that you have already, left out 1 that cannot be read; at once.',
      '  Sums: 2 rows',
      '  Line 4 has 4 columns; the header has 3. Quote the comma or remove the column.',
      '',
    ]);
  });

  test('import --strict brings in nothing where one row is bad', async () => {
    const { code, out } = await cairn('import', file('Sums.csv'), '--strict', '--deck', 'Strict');
    expect(code).toBe(1);
    expect(out).toContain(
      'Nothing was imported, because 1 row cannot be read. Correct the file, or leave out --strict.',
    );
    expect(await cairn('stats', 'Strict')).toMatchObject({ code: 3 });
  });

  test('import takes columns as they are mapped by hand, and refuses more than there are', async () => {
    writeFileSync(file('turned.csv'), 'Answer one;Question one\n');
    const turned = [
      'import',
      file('turned.csv'),
      '--no-header',
      '--separator',
      'semicolon',
      '--deck',
      'Turned',
      '--map',
    ];
    expect(await cairn(...turned, 'back,front,tags')).toMatchObject({
      code: 3,
      complaints: '--map names 3 columns; turned.csv has 2. Name at most that many, or give the right --separator.\n',
    });
    expect(await cairn(...turned, 'back,front')).toMatchObject({ code: 0 });
    expect((await cairn('export', 'Turned')).out).toContain('Question one,Answer one');
  });

  test('import --json answers one object', async () => {
    const { out } = await cairn('import', file('Sums.csv'), '--json', '--deck', 'sums');
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'done',
      added: 0,
      skipped: 2,
      bad: 1,
      reading: { separator: ',' },
      badRows: [{ line: 4 }],
    });
  });

  test('an export, imported elsewhere, exports the same', async () => {
    const first = await cairn('export', 'sums');
    writeFileSync(file('again.csv'), first.out);
    const elsewhere = ownFolder('cli-again');
    await runCairn(elsewhere.path, ['import', file('again.csv')]);
    const second = await runCairn(elsewhere.path, ['export', 'Sums']);
    elsewhere.remove();
    expect(second).toEqual(first);
  });

  test('export --out writes a file once and never over another', async () => {
    expect(await cairn('export', 'Sums', '--out', file('out.csv'))).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file('out.csv'), 'utf8')).toContain('What is one and one?');
    expect(await cairn('export', 'Sums', '--out', file('out.csv'))).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('is there already'),
    });
  });

  test('a deck that is not there brings up those of a like name', async () => {
    expect(await cairn('export', 'Smus')).toMatchObject({
      code: 3,
      complaints: 'There is no deck "Smus". Did you mean "Sums"?\n',
    });
    expect((await cairn('stats', 'Geography')).complaints).toMatch(/^There is no deck "Geography"\. There are: .*Sums/);
  });

  test('stats counts what waits, and tells no share from few answers', async () => {
    const { out } = await cairn('stats', 'Sums');
    expect(out).toMatch(/Waiting +0 due, 0 within their steps, 2 new/);
    expect(out).toMatch(/30 days +not enough answers yet: 0 of 20/);
    const { today, days, waiting, deck } = JSON.parse((await cairn('stats', '--json')).out);
    expect({ last: days.at(-1).day, deck }).toEqual({ last: today, deck: null });
    expect(waiting.fresh).toBeGreaterThan(2);
  });

  test('a backup holds everything, is never written over another file, and comes back', async () => {
    const { out } = await cairn('backup', file('b.db'));
    expect(out).toContain(`to ${file('b.db')}. Bring it back with: cairn restore`);
    expect(await cairn('backup', file('b.db'))).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('a backup never overwrites one'),
    });
    await cairn('import', file('Sums.csv'), '--deck', 'Later', '--duplicates', 'keep-both');
    const restored = await cairn('restore', file('b.db'));
    expect(restored.out).toMatch(
      /^Restored .*b\.db: \d+ decks, \d+ cards\.\nWhat was there before is in .*cairn-before-restore-\d{4}-\d{2}-\d{2}\.db\.\n$/,
    );
    expect(await cairn('stats', 'Later')).toMatchObject({ code: 3 });
    const kept = readdirSync(file('data')).find((name) => name.startsWith('cairn-before-restore')) ?? '';
    await cairn('restore', join(file('data'), kept));
    expect(await cairn('stats', 'Later')).toMatchObject({ code: 0 });
  });

  test('restore takes no file that is not a backup of Cairn', async () => {
    writeFileSync(file('text.db'), 'This is a letter, and a long one, but no database.');
    using other = new DatabaseSync(file('other.db'));
    other.exec('create table recipe (name text)');
    expect((await cairn('restore', file('text.db'))).complaints).toBe(`${file('text.db')} is not a Cairn data file.\n`);
    expect((await cairn('restore', file('other.db'))).complaints).toBe(
      `${file('other.db')} is a database, but not one of Cairn's.\n`,
    );
    expect((await cairn('restore', file('nothing.db'))).complaints).toBe(`There is no file ${file('nothing.db')}.\n`);
    expect((await cairn('restore', dataFile)).complaints).toContain('is the data file itself');
    expect(await cairn('doctor')).toMatchObject({ code: 0 });
  });

  test('data that a newer Cairn has written is left alone by every command', async () => {
    await cairn('backup', file('newer.db'));
    change(file('newer.db'), "insert into kysely_migration values ('9999-future', '2030-01-01')");
    const elsewhere = ownFolder('cli-newer');
    const sentence = 'This data was written by a newer Cairn (it has the step 9999-future).';
    expect((await runCairn(elsewhere.path, ['restore', file('newer.db')])).complaints).toContain(sentence);
    await runCairn(elsewhere.path, ['restore', file('b.db')]);
    change(
      join(elsewhere.path, 'data', 'cairn.db'),
      "insert into kysely_migration values ('9999-future', '2030-01-01')",
    );
    for (const words of [
      ['stats'],
      ['doctor'],
      ['doctor', '--rebuild'],
      ['backup', file('n.db')],
      ['import', file('Sums.csv')],
    ]) {
      expect(await runCairn(elsewhere.path, words)).toMatchObject({
        code: 3,
        complaints: expect.stringContaining(sentence),
      });
    }
    elsewhere.remove();
  });
});

describe('doctor', () => {
  const ill = ownFolder('cli-ill');
  const doctor = (...words: readonly string[]): Promise<Ended> => runCairn(ill.path, ['doctor', ...words]);
  const illFile = join(ill.path, 'data', 'cairn.db');

  beforeAll(async () => {
    writeFileSync(file('Sums.csv'), cards);
    await runCairn(ill.path, ['import', file('Sums.csv')]);
  });
  afterAll(() => ill.remove());

  test('finds nothing wrong where nothing is', async () => {
    expect(await doctor()).toMatchObject({
      code: 0,
      out: 'Looked at 1 deck, 2 notes, 2 cards, 0 answers and 0 undos, deleted ones included.\nAll is well.\n',
    });
  });

  test.each([
    ['update memory set position = position + 7', 'Memories have another deck, place or state than their card: 2'],
    ["update memory set phase = 'review', stability_days = 3", 'Memories lack a part: 2'],
    ['delete from memory', 'Cards have no memory, so they are never asked: 2'],
    ["update note set deletion_id = 'x'", 'Cards of deleted notes are still asked: 2'],
    [
      "update memory set phase = 'review', stability_days = 3, difficulty = 5, due = 1, first_day = 1, last_day = 1, last_answered_at = 1, answers = 1",
      'Cards are not remembered as their answers say: 2',
    ],
  ])('finds "%s", and --rebuild mends it', async (harm, finding) => {
    change(illFile, harm);
    const found = await doctor();
    expect(found).toMatchObject({ code: 1, out: expect.stringContaining(`- ${finding}`) });
    expect(found.out).toContain('Run "cairn doctor --rebuild"');
    const mended = await doctor('--rebuild');
    expect(mended).toMatchObject({ code: 0, out: expect.stringContaining(`- Mended: ${finding}`) });
    expect(await doctor('--json')).toMatchObject({ code: 0, out: expect.stringContaining('"troubles":[]') });
  });

  test('says that a file is damaged where SQLite finds it so', async () => {
    change(illFile, 'pragma journal_mode = delete');
    const bytes = readFileSync(illFile);
    bytes.fill(0x5a, 4096 * 3, 4096 * 6);
    writeFileSync(illFile, bytes);
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toContain('The data file is damaged. Restore a backup with "cairn restore FILE".');
  });
});

function change(path: string, statement: string): void {
  using data = new DatabaseSync(path);
  data.exec(statement);
}
