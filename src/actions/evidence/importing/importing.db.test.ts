import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { getRecord } from '../../ledger/records/getRecord.ts';
import { addRecord } from '../../ledger/records/addRecord.ts';
import { changeRecord } from '../../ledger/records/changeRecord.ts';
import { listRecords } from '../../ledger/records/listRecords.ts';
import { importRecords } from './importRecords.ts';
import { listRecordImports } from './listRecordImports.ts';
import { previewRecords } from './previewRecords.ts';
import { undoRecordImport } from './undoRecordImport.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'formats', 'evidence', 'fixtures');

const given = (name: string, bytes: Buffer) => ({ name, content: bytes.toString('base64'), timeZone: 'Europe/Berlin' });
const fixture = (path: string) => given(path, readFileSync(join(fixtures, path)));
const pasted = (text: string) => given('Pasted', Buffer.from(text));

function got<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

describe.each(engines)('bringing files in on %s', (engine) => {
  const stage = stageOn(engine);

  test('shows what becomes what, and keeps nothing yet', async () => {
    const { context } = await stage();
    const preview = got(await previewRecords(context, fixture('valid/brag.md')));
    expect(preview).toMatchObject({ format: 'markdown', bad: [], passedOver: 0 });
    expect(preview.candidates.map(({ kind, title }) => [kind, title])).toContainEqual([
      'decision',
      'One intake form for all teams',
    ]);
    expect((await listRecords(context, { standing: 'draft' })).records).toEqual([]);
  });

  test('marks what is there already, and what stands further up in the file', async () => {
    const { context } = await stage();
    const fields = { what: 'Known', changedOn: '2026-01-02' };
    const known = got(await addRecord(context, { kind: 'impact', standing: 'draft', fields }));
    const preview = got(
      await previewRecords(context, pasted('- Known (2026-01-02)\n- Known (2026-01-03)\n- Twice\n- Twice\n')),
    );
    expect(preview.candidates.map(({ sameAs }) => sameAs)).toEqual([
      { id: known.id, kind: 'impact', title: 'Known', standing: 'draft' },
      null,
      null,
      { line: 3 },
    ]);
  });

  test.each([
    ['empty lines', '\n'],
    ['blanks', ' '],
    ['separators', '; '],
    ['quotes', '"'],
  ])('reads a text of nothing but %s before a letter without delay', async (_, piece) => {
    const { context } = await stage();
    const begun = performance.now();
    await previewRecords(context, pasted(`${piece.repeat(200_000)}x`));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('keeps the chosen ones as drafts of an import, each as the kind it was given', async () => {
    const { context } = await stage();
    const file = fixture('valid/brag.md');
    const { recordIds } = got(
      await importRecords(context, {
        ...file,
        take: [
          { at: 0, kind: 'impact' },
          { at: 2, kind: 'commitment' },
        ],
      }),
    );
    const records = await Promise.all(
      recordIds.map(async (recordId) => got(await getRecord(context, { recordId })).record),
    );
    expect(records).toMatchObject([
      { kind: 'impact', standing: 'draft', means: 'import', fields: { changedOn: '2025-08-14' } },
      {
        kind: 'commitment',
        standing: 'draft',
        means: 'import',
        fields: { what: 'One intake form for all teams', dueOn: '2026-03-03' },
      },
    ]);
  });

  test('keeps all of it or nothing', async () => {
    const { context } = await stage();
    const take = [
      { at: 0, kind: 'impact' },
      { at: 99, kind: 'impact' },
    ];
    expect(await importRecords(context, { ...fixture('valid/brag.md'), take })).toMatchObject({ code: 'not-in-file' });
    expect((await listRecords(context, { standing: 'draft' })).records).toEqual([]);
  });

  test('is undone as a whole, but for what was changed since', async () => {
    const { context } = await stage();
    const take = [0, 1, 2].map((at) => ({ at, kind: 'impact' }));
    const { recordIds, at } = got(await importRecords(context, { ...fixture('valid/brag.md'), take }));
    expect((await listRecordImports(context)).imports).toEqual([{ at, records: 3 }]);
    const [touched = ''] = recordIds;
    const { record } = got(await getRecord(context, { recordId: touched as (typeof recordIds)[number] }));
    const fields = { ...record.fields, what: 'In my own words' };
    got(await changeRecord(context, { recordId: record.id, basedOn: 1, standing: 'draft', fields }));
    expect(await undoRecordImport(context, { at })).toEqual({ removed: 2, changedSince: 1 });
    expect((await listRecords(context, { standing: 'draft' })).records.map(({ title }) => title)).toEqual([
      'In my own words',
    ]);
    expect(await undoRecordImport(context, { at })).toEqual({ removed: 0, changedSince: 1 });
  });

  test('removes nothing by undoing that no import brought', async () => {
    const { context } = await stage();
    const own = got(await addRecord(context, { kind: 'impact', standing: 'draft', fields: { what: 'Mine' } }));
    expect(await undoRecordImport(context, { at: own.createdAt })).toEqual({ removed: 0, changedSince: 0 });
  });

  test.each([
    ['', 'This file is empty.'],
    ['PK\u0003\u0004xl/workbook.xml', 'This is an Excel workbook.'],
  ])('refuses what is no text: %j', async (text, sentence) => {
    const { context } = await stage();
    expect(await previewRecords(context, pasted(text))).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining(sentence),
    });
  });

  test('reads letters of any origin', async () => {
    const { context } = await stage();
    const windows = given('brag.csv', Buffer.from('Title,Date\nGr\u00f6\u00dfe,2026-01-02\n', 'latin1'));
    const wide = given('brag.csv', Buffer.from('\ufeffTitle;Date\r\nGr\u00f6\u00dfe;2.1.2026\r\n', 'utf16le'));
    for (const file of [windows, wide]) {
      const { candidates } = got(await previewRecords(context, file));
      expect(candidates).toMatchObject([{ title: 'Größe', day: '2026-01-02' }]);
    }
  });

  test('a table brought a testimonial that nobody had signed', async () => {
    const { context } = await stage();
    const table = pasted('kind,title\ntestimonial,Nia confirms it\nimpact,Prices are set once a year\n');
    const preview = got(await previewRecords(context, table));
    expect(preview.candidates.map(({ kind }) => kind)).toEqual(['impact']);
    expect(preview.bad).toMatchObject([{ line: 2 }]);
    const refused = await importRecords(context, { ...table, take: [{ at: 0, kind: 'testimonial' }] });
    expect(refused).toMatchObject({ code: 'no-kind' });
  });

  test('links what a column names to the records that bear that title, in the file or here', async () => {
    const { context } = await stage();
    const known = got(await addRecord(context, { kind: 'team', standing: 'draft', fields: { name: 'Sales, north' } }));
    const table = pasted(
      'kind,title,Who changed,Notes\n' +
        'impact,Prices are set once a year,"Sales, north; Search",\n' +
        'impact,Refunds need no approval,Payments; Search,As ever\n' +
        'impact,Alone,"Sales, north",\n' +
        'team,Search,,\n',
    );
    const take = ['impact', 'impact', 'impact', 'team'].map((kind, at) => ({ at, kind }));
    const { recordIds } = got(await importRecords(context, { ...table, take }));
    const [prices, refunds, alone, search] = await Promise.all(
      recordIds.map(async (recordId) => got(await getRecord(context, { recordId })).record),
    );
    expect(prices?.fields).toMatchObject({ teams: [known.id, search?.id] });
    expect(refunds?.fields).toMatchObject({ teams: [search?.id], act: 'As ever\nWho changed: Payments' });
    expect(alone?.fields).toMatchObject({ teams: [known.id] });
  });

  test.each([
    ['a million lines', 'x,y\n'.repeat(1_000_000), 'more than 2,000 entries'],
    ['a million lines that cannot be read', `kind,what\n${'q,y\n'.repeat(1_000_000)}`, 'more than 2,000 entries'],
    ['thousands of columns', `what${',y'.repeat(5_000)}\n${'x,y\n'.repeat(400)}`, 'more than 100 columns'],
  ])('a table of %s held everybody up', async (_, text, sentence) => {
    const { context } = await stage();
    const begunAt = performance.now();
    expect(await previewRecords(context, given('brag.csv', Buffer.from(text)))).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining(sentence),
    });
    expect(performance.now() - begunAt).toBeLessThan(10_000);
  });
});
