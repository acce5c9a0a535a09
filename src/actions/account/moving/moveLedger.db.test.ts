import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openYard } from '../../../../test/stage/everyTable.ts';
import { seedRecord, seedRecords } from '../../../../test/stage/ledger.ts';
import {
  all,
  type Change,
  type Local,
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
} from '../../../../test/stage/moving.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { engines, type House, openHouse, type Stage } from '../../../../test/stage/stage.ts';
import { png } from '../../../../test/stage/uglyFiles.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import type { Cell } from '../../../core/base/archive.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { openCheckpoint } from '../../../core/ledger/log/checkpoint.ts';
import { type Hash, hashLeaf } from '../../../core/ledger/log/hash.ts';
import { parseNoteKey } from '../../../core/ledger/log/note.ts';
import { provesConsistency, provesInclusion } from '../../../core/ledger/log/proofs.ts';
import { keyPairOf } from '../../../core/ledger/log/signature.ts';
import type { Engine } from '../../../store/base/database.ts';
import { eraseRecord } from '../../ledger/erasing/eraseRecord.ts';
import { examineLedger } from '../../ledger/examineLedger.ts';
import { keepFile } from '../../ledger/files/keepFile.ts';
import { readFile } from '../../ledger/files/readFile.ts';
import { proveConsistency } from '../../ledger/proofs/proveConsistency.ts';
import { proveRevision } from '../../ledger/proofs/proveRevision.ts';
import { signHead } from '../../ledger/proofs/signHead.ts';
import { getHistory } from '../../ledger/records/getHistory.ts';
import { listRecords } from '../../ledger/records/listRecords.ts';
import { keepView } from '../../ledger/views/keepView.ts';

const yard = openYard();
afterAll(() => yard.remove());

const site = 'cairn';
const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(ways)('a ledger on $from that moves to a server on $to', ({ from, to }) => {
  let house: House;
  let local: Local;
  let recordId: RecordId;
  let fileHash: string;
  let before: Awaited<ReturnType<typeof lookAtMoved>>;
  let proved: Awaited<ReturnType<typeof proofOf>>;
  let ada: Person;
  let moved: unknown;
  beforeAll(async () => {
    house = await openHouse(to);
    ({ local, recordId, fileHash } = await writtenIn(from));
    proved = await proofOf(local.stage, recordId);
    before = await lookAtMoved(local.stage);
    ada = await seedPerson(house, 'Ada');
    const packed = await unpack(local);
    expect(packed.batches.filter(({ table }) => table === 'revision').map(({ rows }) => rows.length)).toEqual([500, 4]);
    moved = await send(ada, packed);
  });
  afterAll(() => house.tearDown());

  test('is there whole: records, links, words, log, heads, files and views', async () => {
    expect(moved).toEqual({ decks: 0, notes: 0, cards: 0, reviews: 0, records: before['record']?.length });
    for (const rows of Object.values(before).slice(8)) expect(rows.length).toBeGreaterThan(0);
    expect(await lookAtMoved(ada)).toEqual(before);
    expect(await examineLedger(ada.context)).toEqual([]);
    expect(taken(await readFile(ada.context, fileHash))).toMatchObject({ whole: true, name: 'board.png' });
  });

  test('is found by search, and tells whose it is', async () => {
    const { records } = await listRecords(ada.context, { standing: 'draft', search: 'stages' });
    expect(records.map(({ id }) => id)).toEqual([recordId]);
    const { revisions } = taken(await getHistory(ada.context, { recordId }));
    expect(revisions.map(({ by }) => by)).toEqual(['You', 'You']);
  });

  test('proves what it proved before, and goes on from the head that was handed out before', async () => {
    expect(await proofOf(ada, recordId)).toEqual(proved);
    const { head, entry } = proved;
    const older = openHead(head);
    expect(
      provesInclusion({ ...older, index: entry.index, leaf: hashLeaf(entry.leaf) }, entry.proof as readonly Hash[]),
    ).toBe(true);
    await seedRecord(ada);
    const newer = openHead(taken(await signHead(ada.context, 'another.example')));
    expect(newer.size).toBe(older.size + 1);
    const asked = { older: older.size, newer: newer.size };
    const { proof } = taken(await proveConsistency(ada.context, asked));
    expect(provesConsistency(older, newer, proof as readonly Hash[])).toBe(true);
    expect(await examineLedger(ada.context)).toEqual([]);
  });

  /** What a signed head says, opened with the key that signed the very first. */
  function openHead({ checkpoint }: { readonly checkpoint: string }) {
    const key = parseNoteKey(proved.head.key);
    const told = key === undefined ? undefined : openCheckpoint(checkpoint, key);
    if (told === undefined) throw new Error('the head is not that of the key');
    return told;
  }
});

describe.each(engines)('a ledger that moves in on %s', (engine) => {
  let house: House;
  let packed: Packed;
  beforeAll(async () => {
    house = await openHouse(engine);
    packed = await unpack((await writtenIn('sqlite', 3)).local);
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

const proofOf = async ({ context }: Stage, recordId: RecordId) =>
  taken(await proveRevision(context, { recordId, site }));

/** A local Cairn with a ledger of every shape. With `many` as it is, the last record comes in two batches. */
async function writtenIn(engine: Engine, many = 490) {
  const local = await openLocal(yard, engine);
  const { stage } = local;
  const { context } = stage;
  const team = await seedRecord(stage);
  const fields = { what: 'Pays', teams: [team.id], before: 'At once' };
  const { id: recordId } = await seedRecord(stage, { kind: 'impact', fields });
  taken(await signHead(context, site));
  stage.clock.now = (stage.clock.now + 60_000) as typeof stage.clock.now;
  await seedRecord(stage, { id: recordId, fields: { ...fields, what: 'Pays in stages', changedOn: '2026-02-01' } });
  const picture = { name: 'board.png', bytes: inPieces(png(520, 300, [10, 20, 30])) };
  const file = taken(await keepFile(context, picture, 10_000_000));
  const large = { name: 'thread.txt', bytes: inPieces(Buffer.from('a thread '.repeat(70_000))) };
  const thread = taken(await keepFile(context, large, 10_000_000));
  await seedRecord(stage, { kind: 'artifact', fields: { title: 'Board', of: [recordId], file } });
  const next = await seedRecord(stage, { kind: 'artifact', fields: { title: 'Thread', file: thread } });
  taken(await eraseRecord(context, { recordId: next.id, fields: ['title'] }));
  const gone = await seedRecord(stage, { fields: { name: 'Nobody' } });
  taken(await eraseRecord(context, { recordId: gone.id }));
  await seedRecords(
    stage,
    Array.from({ length: many }, (_, at) => ({ fields: { name: `Team ${at}` } })),
  );
  const talked = await seedRecord(stage, { fields: { name: 'Talked of' } });
  for (let at = 0; at < 6; at += 1) await seedRecord(stage, { id: talked.id, fields: { name: `Talked of ${at}` } });
  taken(await keepView(context, { name: 'Mine', query: { standing: 'kept', search: 'pays', order: 'day' } }));
  return { local, recordId, fileHash: file.hash };
}

/** Writes members of a leaf anew, as leaves are written. */
function rewritten(members: Readonly<Record<string, unknown>>): (was: Cell) => string {
  return (was) => {
    const leaf = { ...(JSON.parse(String(was)) as Readonly<Record<string, unknown>>), ...members };
    return JSON.stringify(
      Object.fromEntries(Object.entries(leaf).toSorted(([one], [other]) => (one < other ? -1 : 1))),
    );
  };
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}
