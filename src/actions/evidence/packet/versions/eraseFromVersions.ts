import type { RecordId } from '../../../../core/base/id.ts';
import { type Hide, openHider } from '../../../../core/evidence/naming.ts';
import { eraseParts } from '../../../../core/evidence/packet/versions/eraseParts.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { eraseInPacketVersions } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';

/** Erases in every version that was kept, sealed or not, what a record says of itself, and what it was ever called. */
export async function eraseFromVersions(
  { scope, now }: Context,
  tx: Tx,
  { recordId, titles }: { readonly recordId: RecordId; readonly titles: readonly string[] },
): Promise<void> {
  const hide = openHider(new Map(titles.map((title) => [title, '[erased]'])));
  const gone = new Set([recordId]);
  await eraseInPacketVersions(tx, scope, (version) => eraseParts(version, { gone, hide, at: now() }));
}

/** Puts other words in place of somebody's name in every version that was kept. */
export async function renameInVersions({ scope, now }: Context, tx: Tx, hide: Hide): Promise<void> {
  await eraseInPacketVersions(tx, scope, (version) => eraseParts(version, { gone: new Set(), hide, at: now() }));
}
