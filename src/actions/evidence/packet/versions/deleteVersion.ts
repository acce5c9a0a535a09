import type { ParsedRequestOf } from '../../../../contract/base/endpoint.ts';
import type { deletePacketVersion as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import { deletePacketVersion, findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { alreadySealed, noVersion } from './refusals.ts';

/** Deletes a version that is not sealed. */
export const deleteVersion = (
  { store, scope }: Context,
  { packetId, number }: ParsedRequestOf<typeof endpoint>,
): Promise<{ readonly done: true } | Refusal<'no-version' | 'sealed'>> =>
  store.transact(async (tx) => {
    if (await deletePacketVersion(tx, scope, { packetId, number })) return { done: true } as const;
    const left = await findPacketVersion(tx, scope, { packetId, number });
    return left === undefined ? noVersion() : alreadySealed();
  });
