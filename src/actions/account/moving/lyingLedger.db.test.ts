import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openYard } from '../../../../test/stage/everyTable.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import {
  all,
  type Change,
  lookAtMoved,
  openLocal,
  type Packed,
  renamed,
  send,
  sendToNew,
  set,
  twice,
  unpack,
  without,
} from '../../../../test/stage/moving/moving.ts';
import { inPieces, openWritten } from '../../../../test/stage/moving/written.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { engines, type House, openHouse, type Stage } from '../../../../test/stage/stage.ts';
import type { Cell } from '../../../core/base/archive.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { keyPairOf } from '../../../core/ledger/log/signature.ts';
import { examineLedger } from '../../ledger/examineLedger.ts';
import { keepFile } from '../../ledger/files/keepFile.ts';
import { keepView } from '../../ledger/views/keepView.ts';

const yard = openYard();
afterAll(() => yard.remove());

describe.each(engines)('a ledger that moves in on %s', (engine) => {
  let house: House;
  let packed: Packed;
  beforeAll(async () => {
    house = await openHouse(engine);
    packed = await unpack((await openWritten(yard, 'sqlite', 3)).local);
  });
  afterAll(() => house.tearDown());

  const changed = (change: Change): Packed => ({ ...packed, batches: packed.batches.map(change) });

  const lies: Readonly<Record<string, readonly [Change, RegExp]>> = {
    'a key of another': [
      set('ledger_log', 'secret_key', keyPairOf(new Uint8Array(32)).secretKey),
      /^bad-row: Row 1 of ledger_log cannot be taken: its two keys do not belong together/,
    ],
    'a second log': [twice('ledger_log'), /^bad-row: Row 2 of ledger_log cannot be taken: there is one log already/],
    'no log': [all(without('ledger_log'), without('checkpoint')), /^bad-row: The log of the ledger is not what its /],
    'another root': [
      set('ledger_log', 'roots', (was) => String(was).replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
      /^bad-row: The log of the ledger is not what its entries add up to/,
    ],
    'another size': [set('ledger_log', 'size', 2), /^bad-row: The log of the ledger is not what its entries add up to/],
    'an edge that is none': [set('ledger_log', 'roots', 'x'), /^bad-row: Row 1 of ledger_log .*: roots is no edge/],
    'a head that nobody signed': [
      set('checkpoint', 'note', 'cairn/x\n3\nabc=\n\n— cairn/x abc=\n'),
      /^bad-row: The log of the ledger never had the head of 2 entries that was signed/,
    ],
    'a head of another size': [set('checkpoint', 'size', 3), /^bad-row: The log of the ledger never had the head of 3/],
    'a head of what is to come': [set('checkpoint', 'size', 99), /^bad-row: The log of the ledger never had the head/],
    'a head of another name': [set('checkpoint', 'origin', 'other/x'), /^bad-row: The log of the ledger never had/],
    'a file of another size': [
      set('file', 'size', 1, 0),
      /of file_part cannot be taken: it is not the part that comes/,
    ],
    'a file of another type': [
      set('file', 'media_type', (was) => (was === 'image/png' ? 'image/gif' : 'image/png')),
      /of file_part cannot be taken: the file is not what its hash and its type say/,
    ],
    'a file of a type that is not kept': [
      set('file', 'media_type', 'text/html'),
      /of file cannot be taken: media_type/,
    ],
    'a file by the name of a path': [set('file', 'name', '../a'), /of file cannot be taken: name is no name of a file/],
    'other bytes': [
      set('file_part', 'bytes', (was) => (was as Uint8Array).toReversed()),
      /^bad-row: Row \d of file_part cannot be taken: the file is not what its hash and its type say/,
    ],
    'bytes that are text': [set('file_part', 'bytes', 'abc'), /^bad-row: Row 1 of file_part cannot be taken: bytes /],
    'a part of no file': [set('file_part', 'hash', 'a'.repeat(64)), /file_part cannot be taken: it belongs to no file/],
    'a part that comes twice': [twice('file_part'), /of file_part cannot be taken: it is not the part that comes next/],
    'a part that is missing': [
      (batch) => (batch.table === 'file_part' ? { ...batch, rows: batch.rows.slice(0, -1) } : batch),
      /^bad-row: Parts of files are missing/,
    ],
    'no files': [
      all(without('file'), without('file_part')),
      /^bad-row: Row \d of revision cannot be taken: the file in "file" does not come along/,
    ],
    'a leaf in other words': [
      set('revision', 'leaf', (was) => `${String(was)} `),
      /^bad-row: Row 1 of revision cannot be taken: leaf is not written as leaves are/,
    ],
    'a leaf that says more': [
      set('revision', 'leaf', rewritten({ zeal: 'much' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf is not written as leaves are/,
    ],
    'a leaf that is none': [
      set('revision', 'leaf', '[]'),
      /^bad-row: Row 1 of revision cannot be taken: leaf is not as/,
    ],
    'a leaf of another record': [
      set('revision', 'leaf', rewritten({ record: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf is that of another revision/,
    ],
    'a leaf of an unknown kind': [
      set('revision', 'leaf', rewritten({ kind: 'song' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf tells of "song", a kind that is not known/,
    ],
    'a leaf of unknown fields': [
      set('revision', 'leaf', rewritten({ fields: { volume: 'a'.repeat(64) } })),
      /^bad-row: Row 1 of revision cannot be taken: leaf tells of a field "volume" that is not known/,
    ],
    'a leaf that names somebody': [
      set('revision', 'leaf', rewritten({ author: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf\.author names somebody/,
    ],
    'a leaf of a witness': [
      set('revision', 'leaf', rewritten({ means: 'witness' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf\.means is that of a witness/,
    ],
    'a leaf of no moment': [
      set('revision', 'leaf', rewritten({ at: 'Monday' })),
      /^bad-row: Row 1 of revision cannot be taken: leaf\.at is no moment/,
    ],
    'a leaf of an earlier day': [
      set('revision', 'leaf', rewritten({ at: '2020-01-01T00:00:00.000Z' }), 1),
      /^bad-row: Entry 1 of the log of the ledger is not where it belongs/,
    ],
    'a leaf that says that it was kept': [
      set('revision', 'leaf', rewritten({ standing: 'kept' })),
      /^bad-row: The log of the ledger never had|^bad-row: The log of the ledger is not what/,
    ],
    'a leaf in another place': [
      set('revision', 'leaf_index', 99, 3),
      /^bad-row: Entry 4 of the log of the ledger is not where it belongs/,
    ],
    'another value': [
      set('revision', 'disclosures', (was) => String(was).replace('Payments', 'Billings')),
      /^bad-row: Row 1 of revision cannot be taken: disclosures do not open the leaf/,
    ],
    'another salt': [
      set('revision', 'disclosures', (was) => String(was).replace(/"salt":"./, '"salt":"z')),
      /^bad-row: Row 1 of revision cannot be taken: disclosures do not open the leaf/,
    ],
    'a value that was never said': [
      set('revision', 'disclosures', `{"toString":{"salt":"${'a'.repeat(32)}","value":"x"}}`),
      /^bad-row: Row 1 of revision cannot be taken: disclosures do not open the leaf/,
    ],
    'a revision less': [
      (batch) => (batch.table === 'revision' ? { ...batch, rows: batch.rows.slice(0, -1) } : batch),
      /^bad-row: The log of the ledger is not what its entries add up to\. Run "cairn doctor" where it comes from\. Noth/,
    ],
    'a revision that comes twice': [twice('revision'), /of revision cannot be taken: number is not the one that comes/],
    'a record whose revisions come apart': [
      (batch) => (batch.table === 'revision' ? { ...batch, rows: [...batch.rows, ...batch.rows.slice(0, 1)] } : batch),
      /^bad-row: Among the rows 1 to \d+ of revision, two are the same/,
    ],
    'a version that says something else': [
      set('packet_version', 'document', (was) => String(was).replace('leads now', 'led once')),
      /^bad-row: Row 1 of packet_version cannot be taken: its parts are not what its digest says/,
    ],
    'a version of nothing': [
      set('packet_version', 'document', '{}'),
      /^bad-row: Row 1 of packet_version cannot be taken: its document is none/,
    ],
    'a version that is sealed by nothing': [
      set('packet_version', 'seal_id', '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
      /^bad-row: Row 1 of packet_version cannot be taken: no seal of the log is of it/,
    ],
    'a version that is sealed in half': [
      set('packet_version', 'sealed_at', null),
      /^bad-row: Row 1 of packet_version cannot be taken: it is sealed in half/,
    ],
    'a version of no packet': [
      set('packet_version', 'packet_id', '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
      /^bad-row: (Row 1 of packet_version cannot be taken: its parts|Among the rows 1 to 1 of packet_version)/,
    ],
    'a view of nothing': [set('saved_view', 'query', '{"standing":"lost"}'), /of saved_view cannot be taken: query/],
    'views without end': [
      (batch) =>
        batch.table === 'saved_view'
          ? { ...batch, rows: Array.from({ length: 51 }, () => batch.rows[0] ?? []) }
          : batch,
      /^bad-row: Row 51 of saved_view cannot be taken: nobody keeps more than 50 views/,
    ],
    'records of their own': [
      renamed('revision', 'record'),
      /^bad-row: This archive holds rows of record, which do not/,
    ],
    'nodes of their own': [renamed('revision', 'ledger_node'), /^bad-row: This archive holds rows of ledger_node/],
  };

  test.each(Object.entries(lies))('is not taken with %s', async (_, [change, sentence]) => {
    expect(await sendToNew(house, changed(change))).toMatch(sentence);
  });

  test('is not taken where its files are more than there is room for', async () => {
    expect(await sendToNew(house, packed, 400_000)).toMatch(/^full: The files of your ledger take more than 0 MB/);
  });

  const forgeries: Readonly<Record<string, readonly [(stage: Stage) => Promise<unknown>, RegExp]>> = {
    'a value of another type': [
      (stage) => seedRecord(stage, { kind: 'impact', fields: { what: 'Pays', before: 5 } }),
      /^bad-row: Row 1 of revision cannot be taken: the value of "before" is not as an impact has it/,
    ],
    'a value that no form leaves so': [
      (stage) => seedRecord(stage, { fields: { name: ' Payments ' } }),
      /^bad-row: Row 1 of revision cannot be taken: the value of "name" is not as a team has it/,
    ],
    'a link to nowhere': [
      (stage) =>
        seedRecord(stage, {
          kind: 'impact',
          fields: { what: 'Pays', teams: ['01ARZ3NDEKTSV4RRFFQ69G5FAV' as RecordId] },
        }),
      /^bad-row: "teams" of a record of the kind impact leads nowhere/,
    ],
    'a link to what cannot be meant': [
      async (stage) => {
        const { id } = await seedRecord(stage, { kind: 'person', fields: { name: 'Ada' } });
        return seedRecord(stage, { kind: 'impact', fields: { what: 'Pays', teams: [id] } });
      },
      /^bad-row: "teams" of a record of the kind impact leads to one of the kind person/,
    ],
  };

  test.each(Object.entries(forgeries))('is not taken with %s, though its log agrees', async (_, [forge, sentence]) => {
    const local = await openLocal(yard, 'sqlite');
    await forge(local.stage);
    expect(await sendToNew(house, await unpack(local))).toMatch(sentence);
  });

  test('is made again where what was sent says otherwise', async () => {
    const person = await seedPerson(house, 'Dora');
    expect(await send(person, changed(set('ledger_log', 'last_at', 1)))).toMatchObject({ records: expect.any(Number) });
    expect(await examineLedger(person.context)).toEqual([]);
    await seedRecord(person);
    expect(await examineLedger(person.context)).toEqual([]);
  });

  test('stays whole where somebody writes a record at the same moment', async () => {
    const person = await seedPerson(house, 'Eve');
    const [moved] = await Promise.all([send(person, packed), seedRecord(person)]);
    expect(await examineLedger(person.context)).toEqual([]);
    const { record } = await lookAtMoved(person);
    expect(record).toHaveLength(1 + (isRefusal(moved) ? 0 : moved.records));
  });

  test.each([
    ['a record', (person: Person) => seedRecord(person), 'already has records in its ledger there'],
    [
      'a file',
      (person: Person) => keepFile(person.context, { name: 'a.txt', bytes: inPieces(Buffer.from('a')) }, 1_000),
      'already has files in its ledger there',
    ],
    [
      'a view',
      (person: Person) => keepView(person.context, { name: 'Mine', query: { standing: 'kept' } }),
      'already has views of its ledger there',
    ],
  ])('leaves an account alone that has %s', async (_, live, sentence) => {
    const person = await seedPerson(house, 'Cleo');
    await live(person);
    const before = await lookAtMoved(person);
    expect(await send(person, packed)).toMatchObject({
      code: 'occupied',
      message: expect.stringContaining(sentence),
    });
    expect(await lookAtMoved(person)).toEqual(before);
  });
});

/** Writes members of a leaf anew, as leaves are written. */
function rewritten(members: Readonly<Record<string, unknown>>): (was: Cell) => string {
  return (was) => {
    const leaf = { ...(JSON.parse(String(was)) as Readonly<Record<string, unknown>>), ...members };
    return JSON.stringify(
      Object.fromEntries(Object.entries(leaf).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    );
  };
}
