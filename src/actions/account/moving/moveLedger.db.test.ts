import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openYard } from '../../../../test/stage/everyTable.ts';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { type Local, lookAtMoved, send, unpack } from '../../../../test/stage/moving/moving.ts';
import { openWritten, site } from '../../../../test/stage/moving/written.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { engines, type House, openHouse, type Stage } from '../../../../test/stage/stage.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { openCheckpoint } from '../../../core/ledger/log/checkpoint.ts';
import { type Hash, hashLeaf } from '../../../core/ledger/log/hash.ts';
import { parseNoteKey } from '../../../core/ledger/log/note.ts';
import { provesConsistency, provesInclusion } from '../../../core/ledger/log/proofs.ts';
import { examineLedger } from '../../ledger/examineLedger.ts';
import { readFile } from '../../ledger/files/readFile.ts';
import { proveConsistency } from '../../ledger/proofs/proveConsistency.ts';
import { proveRevision } from '../../ledger/proofs/proveRevision.ts';
import { signHead } from '../../ledger/proofs/signHead.ts';
import { getHistory } from '../../ledger/records/getHistory.ts';
import { listRecords } from '../../ledger/records/listRecords.ts';

const yard = openYard();
afterAll(() => yard.remove());

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
  let batches: readonly number[];
  beforeAll(async () => {
    house = await openHouse(to);
    ({ local, recordId, fileHash } = await openWritten(yard, from));
    proved = await proofOf(local.stage, recordId);
    before = await lookAtMoved(local.stage);
    ada = await seedPerson(house, 'Ada');
    const packed = await unpack(local);
    batches = packed.batches.filter(({ table }) => table === 'revision').map(({ rows }) => rows.length);
    moved = await send(ada, packed);
  });
  afterAll(() => house.tearDown());

  test('is there whole: records, links, words, log, heads, files, versions of packets and views', async () => {
    expect(moved).toEqual({ decks: 0, notes: 0, cards: 0, reviews: 0, records: before['record']?.length });
    expect(batches).toEqual([500, 8]);
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

const proofOf = async ({ context }: Stage, recordId: RecordId) =>
  taken(await proveRevision(context, { recordId, site }));
