import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { seedSigned } from '../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { granted } from '../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { findKind } from '../../../core/kinds.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { parseJson } from '../../../formats/ledger/json.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { examineLedger } from '../../ledger/examineLedger.ts';
import { exportLedger } from '../../ledger/exporting/exportLedger.ts';
import { keepFile } from '../../ledger/files/keepFile.ts';
import { setThreshold } from '../judging/setThreshold.ts';
import { loadSample } from '../sample/loadSample.ts';
import { importRecords } from './importRecords.ts';
import { previewRecords } from './previewRecords.ts';
import { undoRecordImport } from './undoRecordImport.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'content', 'sample');
const sample = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const formats = ['json', 'markdown'] as const;

async function exportOf(context: Context, format: (typeof formats)[number]): Promise<string> {
  const { text } = granted(await exportLedger(context, { format, audience: 'personal' }));
  let whole = '';
  for await (const block of text) whole += block;
  return whole;
}

const given = (text: string) => ({ name: 'ledger', content: Buffer.from(text).toString('base64'), timeZone: 'UTC' });

/** Brings in all that is not there yet, as the screen proposes. */
async function bringIn(context: Context, text: string) {
  const { candidates, ...rest } = granted(await previewRecords(context, given(text)));
  const take = candidates.flatMap(({ kind, sameAs }, at) => (sameAs === null ? [{ at, kind }] : []));
  const brought = take.length === 0 ? undefined : granted(await importRecords(context, { ...given(text), take }));
  return { ...rest, found: candidates.length, brought };
}

const saidIn = async (context: Context) =>
  granted(parseJson(await exportOf(context, 'json'), findKind)).toSorted((a, b) => a.id.localeCompare(b.id));

const recordIn = ({ context: { store, scope } }: Stage, id: RecordId): Promise<LedgerRecord | undefined> =>
  findRecord(store.db, scope, id);

const minutes = () => ({ name: 'minutes.txt', bytes: Readable.from([Buffer.from('Minutes')]) });

describe.each(engines)('what a ledger was exported as on %s', (engine) => {
  const stage = stageOn(engine);

  test.each(formats)('comes back from %s into an empty workspace as it was, and twice is once', async (format) => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    await loadSample(ada.context, sample);
    const text = await exportOf(ada.context, format);
    expect(await bringIn(ben.context, text)).toMatchObject({ format: 'ledger', bad: [], brought: { leftOut: 0 } });
    const said = await saidIn(ada.context);
    expect(said.length).toBeGreaterThan(30);
    expect(await saidIn(ben.context)).toEqual(said);
    expect(await examineLedger(ben.context)).toEqual([]);
    const again = await bringIn(ben.context, text);
    expect(again).toMatchObject({ found: said.length, brought: undefined });
    expect((await bringIn(ada.context, text)).brought).toBeUndefined();
    expect(await saidIn(ben.context)).toEqual(said);
  });

  test('is taken back as one, and comes in again under ids of its own with its links', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    await loadSample(ada.context, sample);
    const text = await exportOf(ada.context, 'json');
    const { brought } = await bringIn(ben.context, text);
    ben.clock.now = instant(ben.clock.now + dayMs);
    const at = brought?.at ?? ben.clock.now;
    const count = brought?.recordIds.length;
    expect(await undoRecordImport(ben.context, { at })).toEqual({ removed: count, changedSince: 0 });
    expect(await bringIn(ben.context, text)).toMatchObject({ brought: { leftOut: 0 } });
    const said = await saidIn(ben.context);
    expect(said).toHaveLength(count ?? 0);
    expect(JSON.stringify(said)).not.toContain(brought?.recordIds[0]);
  });

  test('leads to what is here already where that stays', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    const team = await seedRecord(ada, { standing: 'kept', fields: { name: 'Search', function: 'engineering' } });
    const one = await seedRecord(ada, { kind: 'impact', fields: { what: 'They ship weekly', teams: [team.id] } });
    const own = await seedRecord(ben, { standing: 'kept', fields: { name: 'Search', function: 'engineering' } });
    await bringIn(ben.context, await exportOf(ada.context, 'json'));
    expect((await recordIn(ben, one.id))?.fields).toMatchObject({ teams: [own.id] });
    expect(await recordIn(ben, team.id)).toBeUndefined();
  });

  test('leaves out links and files that lead nowhere here, and is a draft where it is whole no more', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    const { id } = await seedRecord(ada, { kind: 'impact', fields: { what: 'They ship weekly' } });
    const { hash, name, size, mediaType } = granted(await keepFile(ada.context, minutes(), 1_000_000));
    const file = { hash, name, size, mediaType };
    const fields = {
      title: 'Minutes',
      form: 'file',
      of: [id],
      shows: 'after',
      author: 'theirs',
      capturedOn: '2026-02-01',
      file,
    };
    const artifact = await seedRecord(ada, { kind: 'artifact', standing: 'kept', fields });
    const text = await exportOf(ada.context, 'json');
    const { candidates } = granted(await previewRecords(ben.context, given(text)));
    const at = candidates.findIndex(({ kind }) => kind === 'artifact');
    const brought = granted(await importRecords(ben.context, { ...given(text), take: [{ at, kind: 'artifact' }] }));
    expect(brought.leftOut).toBe(2);
    expect(await recordIn(ben, artifact.id)).toMatchObject({ standing: 'draft', means: 'import' });
    expect(await examineLedger(ben.context)).toEqual([]);
  });

  test('brings no testimonial that nobody signed here', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    await seedSigned(ada);
    const { bad, brought } = await bringIn(ben.context, await exportOf(ada.context, 'markdown'));
    expect(bad).toMatchObject([
      { message: expect.stringContaining('a testimonial stays where its witness signed it') },
    ]);
    expect(brought?.recordIds).toHaveLength(2);
  });

  test('brings no word on a rule, and says where to say it', async () => {
    const on = await stage();
    const words = { threshold: 'months-spanned', value: 6, why: 'Our round comes twice a year.' };
    granted(await setThreshold(on.context, words));
    const { bad, candidates } = granted(await previewRecords(on.context, given(await exportOf(on.context, 'json'))));
    expect(candidates).toEqual([]);
    expect(bad).toMatchObject([
      { message: expect.stringContaining('does not come in from a file. Change a threshold on the page of a rule') },
    ]);
  });

  test('broke off where somebody wrote one id twice, and took in what has no title', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const record = { id: '01KA0000000000000000000000', kind: 'team', standing: 'draft', fields: { name: 'One' } };
    const records = [record, { ...record, fields: { name: 'Two' } }, { ...record, fields: { note: 'No name' } }];
    const { bad, brought } = await bringIn(ada.context, JSON.stringify({ format: 'cairn-ledger-1', records }));
    expect(bad).toEqual([{ line: 3, message: 'Record 3: it has no title. Write one line for it.' }]);
    expect(brought?.recordIds).toHaveLength(2);
    expect(new Set(brought?.recordIds).size).toBe(2);
  });

  test('made a circle of links where somebody wrote one into it', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const ben = await seedPerson(ada, 'Ben');
    const first = await seedRecord(ada, { fields: { name: 'Sales' } });
    const second = await seedRecord(ada, { fields: { name: 'North', partOf: [first.id] } });
    await seedRecord(ada, { ...first, fields: { name: 'Sales', partOf: [second.id] } });
    expect((await bringIn(ben.context, await exportOf(ada.context, 'json'))).brought?.leftOut).toBe(1);
  });

  test.each([
    ['{"format":"other"}', 'This is no export of a ledger'],
    [
      '---\ncairn:\n  kind: epic\n  id: 01KA0000000000000000000000\n  standing: kept\n---\n\n# x\n',
      'no kind of record',
    ],
  ])('is refused with what to do where it is none: %s', async (text, sentence) => {
    const { context } = await seedPerson(await stage(), 'Ada');
    expect(await previewRecords(context, given(text))).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining(sentence),
    });
  });
});
