import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { sealPacketVersion as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import { formatDay } from '../../../../core/base/day.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { seal } from '../../../../core/evidence/kinds/judging/seal.ts';
import type { Fields } from '../../../../core/ledger/fields/value.ts';
import { findPacketVersion, sealPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import { type Context, freshId } from '../../../base/context.ts';
import { sayOne } from '../../../ledger/append.ts';
import { openLog } from '../../../ledger/holding/openLog.ts';
import { todayOf } from '../../views/listDueLooks.ts';
import { alreadySealed, noVersion } from './refusals.ts';
import { readTakenBack } from './takenBack.ts';

/** Seals a version: a record of the log holds its digest from then on. */
export async function sealVersion(
  context: Context,
  { packetId, number }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-version' | 'sealed' | 'words-gone'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const version = await findPacketVersion(tx, scope, { packetId, number });
    if (version === undefined) return noVersion();
    if (version.seal !== null) return alreadySealed();
    if (version.erasedAt !== null || (await readTakenBack(tx, scope, [version])).length > 0) return wordsGone;
    const { reader, digest } = version;
    const fields: Fields = {
      what: `Version ${number}, sealed`,
      of: [packetId],
      number,
      reader,
      sealedOn: formatDay(todayOf(context)),
      digest,
    };
    const id = freshId<'record'>(context);
    const said = await sayOne(context, tx, { id, kind: seal, before: null, standing: 'kept', means: 'person', fields });
    await sealPacketVersion(tx, scope, { packetId, number, seal: { id, at: said.changedAt } });
    return { sealId: id };
  });
}

const wordsGone = refuse(
  'words-gone',
  'Words in this version were taken back or erased since it was kept. Keep a new version, and seal that.',
);
