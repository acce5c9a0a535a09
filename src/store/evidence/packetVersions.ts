import type { Selectable } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { PacketVersion, WholePacketVersion } from '../../core/evidence/packet/versions/version.ts';
import type { Db, Tx } from '../base/database.ts';
import type { PacketVersionTable } from '../packetTables.ts';

/** Which version of which packet. */
export type VersionKey = { readonly packetId: RecordId; readonly number: number };

/** Keeps a version of a packet. */
export async function keepPacketVersion(tx: Tx, { workspaceId }: Scope, version: WholePacketVersion): Promise<void> {
  await tx
    .insertInto('packet_version')
    .values({
      workspace_id: workspaceId,
      packet_id: version.packetId,
      number: version.number,
      kept_at: version.keptAt,
      reader: version.reader,
      title: version.title,
      note: version.note,
      document: JSON.stringify(version.document),
      parts: JSON.stringify(version.parts),
      digest: version.digest,
      rests_on: JSON.stringify(version.restsOn),
      seal_id: version.seal?.id ?? null,
      sealed_at: version.seal?.at ?? null,
      erased_at: version.erasedAt,
    })
    .execute();
}

/** A version of a packet with what it says. */
export async function findPacketVersion(
  db: Db,
  { workspaceId }: Scope,
  { packetId, number }: VersionKey,
): Promise<WholePacketVersion | undefined> {
  const row = await db
    .selectFrom('packet_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? undefined : wholeOf(row);
}

const headColumns = [
  'packet_id',
  'number',
  'kept_at',
  'reader',
  'title',
  'note',
  'digest',
  'rests_on',
  'seal_id',
  'sealed_at',
  'erased_at',
] as const;

/** The versions of a packet without what they say, the latest first. */
export async function listPacketVersions(
  db: Db,
  { workspaceId }: Scope,
  packetId: RecordId,
): Promise<readonly PacketVersion[]> {
  const rows = await db
    .selectFrom('packet_version')
    .select(headColumns)
    .where('workspace_id', '=', workspaceId)
    .where('packet_id', '=', packetId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(versionOf);
}

/** Says that a record of the log seals a version. Answers false where one does already, or where the version is gone. */
export async function sealPacketVersion(
  tx: Tx,
  { workspaceId }: Scope,
  { packetId, number, seal }: VersionKey & { readonly seal: { readonly id: RecordId; readonly at: Instant } },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('packet_version')
    .set({ seal_id: seal.id, sealed_at: seal.at })
    .where('workspace_id', '=', workspaceId)
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .where('seal_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Deletes a version that is not sealed. Answers false where it is, or is gone already. */
export async function deletePacketVersion(
  tx: Tx,
  { workspaceId }: Scope,
  { packetId, number }: VersionKey,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('packet_version')
    .where('workspace_id', '=', workspaceId)
    .where('packet_id', '=', packetId)
    .where('number', '=', number)
    .where('seal_id', 'is', null)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** What is left of a version in which something is erased; undefined for one that says nothing of it. */
export type EraseIn = (
  version: WholePacketVersion,
) => Pick<WholePacketVersion, 'title' | 'note' | 'document' | 'parts' | 'erasedAt'> | undefined;

/** Erases in every version of the workspace, one after the other. Answers which ones it changed. */
export async function eraseInPacketVersions(tx: Tx, scope: Scope, erase: EraseIn): Promise<readonly VersionKey[]> {
  const keys = await tx
    .selectFrom('packet_version')
    .select(['packet_id', 'number'])
    .where('workspace_id', '=', scope.workspaceId)
    .execute();
  const changed: VersionKey[] = [];
  for (const { packet_id: packetId, number } of keys) {
    const version = await findPacketVersion(tx, scope, { packetId, number });
    const left = version === undefined ? undefined : erase(version);
    if (left === undefined) continue;
    await tx
      .updateTable('packet_version')
      .set({
        title: left.title,
        note: left.note,
        document: JSON.stringify(left.document),
        parts: JSON.stringify(left.parts),
        erased_at: left.erasedAt,
      })
      .where('workspace_id', '=', scope.workspaceId)
      .where('packet_id', '=', packetId)
      .where('number', '=', number)
      .execute();
    changed.push({ packetId, number });
  }
  return changed;
}

const versionOf = (row: Pick<Selectable<PacketVersionTable>, (typeof headColumns)[number]>): PacketVersion => ({
  packetId: row.packet_id,
  number: row.number,
  keptAt: row.kept_at,
  reader: row.reader,
  title: row.title,
  note: row.note,
  digest: row.digest,
  restsOn: JSON.parse(row.rests_on) as PacketVersion['restsOn'],
  seal: row.seal_id === null || row.sealed_at === null ? null : { id: row.seal_id, at: row.sealed_at },
  erasedAt: row.erased_at,
});

const wholeOf = (row: Selectable<PacketVersionTable>): WholePacketVersion => ({
  ...versionOf(row),
  document: JSON.parse(row.document) as WholePacketVersion['document'],
  parts: JSON.parse(row.parts) as WholePacketVersion['parts'],
});
