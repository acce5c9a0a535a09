import { eraseRecord } from '../../../src/actions/ledger/erasing/eraseRecord.ts';
import { keepFile } from '../../../src/actions/ledger/files/keepFile.ts';
import { signHead } from '../../../src/actions/ledger/proofs/signHead.ts';
import { keepView } from '../../../src/actions/ledger/views/keepView.ts';
import type { Engine } from '../../../src/store/base/database.ts';
import { taken } from '../../walls/ground/house.ts';
import type { openYard } from '../everyTable.ts';
import { seedSealed } from '../evidence/versions.ts';
import { seedRecord, seedRecords } from '../ledger.ts';
import { passDays } from '../seed.ts';
import { png } from '../uglyFiles.ts';
import { openLocal } from './moving.ts';

/** The host by which its log goes. */
export const site = 'cairn';

/** A local Cairn with a ledger of every shape. With `many` as it is, the last record comes in two batches. */
export async function openWritten(yard: ReturnType<typeof openYard>, engine: Engine, many = 490) {
  const local = await openLocal(yard, engine);
  const { stage } = local;
  const { context } = stage;
  const team = await seedRecord(stage);
  const fields = { what: 'Pays', teams: [team.id], before: 'At once' };
  const { id: recordId } = await seedRecord(stage, { kind: 'impact', fields });
  taken(await signHead(context, site));
  passDays(stage, 1);
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
  await seedSealed(stage);
  const talked = await seedRecord(stage, { fields: { name: 'Talked of' } });
  for (let at = 0; at < 6; at += 1) await seedRecord(stage, { id: talked.id, fields: { name: `Talked of ${at}` } });
  taken(await keepView(context, { name: 'Mine', query: { standing: 'kept', search: 'pays', order: 'day' } }));
  return { local, recordId, fileHash: file.hash };
}

/** Bytes as they come over a wire. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}
