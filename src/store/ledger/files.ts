import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { FileValue } from '../../core/ledger/fields/value.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices, slices } from '../base/slices.ts';

/** A file as the workspace keeps it. `locked`: it asks for a password. `sentAt`: when it was last sent. */
export type KeptFile = FileValue & { readonly locked: boolean; readonly sentAt: Instant };

/** A file with its bytes. */
export type WholeFile = KeptFile & { readonly bytes: Uint8Array };

/** The bytes of one part; only the last of a file is shorter. */
export const partBytes = 256 * 1024;

/** The files of those hashes that are there, in no particular order. */
export async function listFiles(
  db: Db,
  { workspaceId }: Scope,
  hashes: readonly string[],
): Promise<readonly KeptFile[]> {
  const rows = await readSlices(hashes, (slice) =>
    db.selectFrom('file').selectAll().where('workspace_id', '=', workspaceId).where('hash', 'in', slice).execute(),
  );
  return rows.map(({ hash, name, size, media_type, locked, sent_at }) => ({
    hash,
    name,
    size,
    mediaType: media_type,
    locked: locked === 1,
    sentAt: sent_at,
  }));
}

/** Keeps a file with its bytes; one that is there already is only noted as sent again. */
export async function insertFile(tx: Tx, { workspaceId }: Scope, { bytes, ...file }: WholeFile): Promise<void> {
  const { hash, name, size, mediaType, locked, sentAt } = file;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('file')
    .values({
      workspace_id: workspaceId,
      hash,
      name,
      size,
      media_type: mediaType,
      locked: locked ? 1 : 0,
      sent_at: sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return noteSent(tx, { workspaceId, hash, sentAt });
  for (let number = 0; number * partBytes < bytes.length; number += 1)
    await tx
      .insertInto('file_part')
      .values({
        workspace_id: workspaceId,
        hash,
        number,
        bytes: bytes.subarray(number * partBytes, (number + 1) * partBytes),
      })
      .execute();
}

const noteSent = async (
  tx: Tx,
  { workspaceId, hash, sentAt }: Pick<Scope, 'workspaceId'> & Pick<KeptFile, 'hash' | 'sentAt'>,
): Promise<void> =>
  void (await tx
    .updateTable('file')
    .set({ sent_at: sentAt })
    .where('workspace_id', '=', workspaceId)
    .where('hash', '=', hash)
    .execute());

/** One part of a file, counted from 0; undefined behind its end. Parts are asked for singly, so that others come between. */
export async function findFilePart(
  db: Db,
  { workspaceId }: Scope,
  { hash, number }: { readonly hash: string; readonly number: number },
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('file_part')
    .select('bytes')
    .where('workspace_id', '=', workspaceId)
    .where('hash', '=', hash)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.bytes;
}

/** The bytes of all files of the workspace together. */
export async function sumFileBytes(db: Db, { workspaceId }: Scope): Promise<number> {
  const { bytes } = await db
    .selectFrom('file')
    .select((row) => row.fn.sum<number | null>('size').as('bytes'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return bytes ?? 0;
}

/** That a record names a file. */
export type FileUse = { readonly hash: string; readonly recordId: RecordId };

/** Notes which records name which files; saying it again changes nothing. */
export async function insertFileUses(tx: Tx, { workspaceId }: Scope, uses: readonly FileUse[]): Promise<void> {
  for (const slice of slices(uses))
    await tx
      .insertInto('file_use')
      .values(slice.map(({ hash, recordId }) => ({ workspace_id: workspaceId, hash, record_id: recordId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** The hashes of the files that a record names, or did. */
export async function listFileUses(db: Db, { workspaceId }: Scope, recordId: RecordId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('file_use')
    .select('hash')
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .execute();
  return rows.map(({ hash }) => hash);
}

/** Forgets that a record names a file. */
export const deleteFileUse = async (tx: Tx, { workspaceId }: Scope, { hash, recordId }: FileUse): Promise<void> =>
  void (await tx
    .deleteFrom('file_use')
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .where('hash', '=', hash)
    .execute());

/** The hashes of files that no record names and that were last sent before a moment. */
export async function listUnusedFiles(db: Db, { workspaceId }: Scope, before: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('file')
    .select('hash')
    .where('workspace_id', '=', workspaceId)
    .where('sent_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('file_use')
            .select('file_use.hash')
            .whereRef('file_use.workspace_id', '=', 'file.workspace_id')
            .whereRef('file_use.hash', '=', 'file.hash'),
        ),
      ),
    )
    .execute();
  return rows.map(({ hash }) => hash);
}

/** Calls files of the workspace otherwise where `rename` does. */
export async function renameFiles(tx: Tx, { workspaceId }: Scope, rename: (name: string) => string): Promise<void> {
  const rows = await tx.selectFrom('file').select(['hash', 'name']).where('workspace_id', '=', workspaceId).execute();
  for (const { hash, name } of rows)
    if (rename(name) !== name)
      await tx
        .updateTable('file')
        .set({ name: rename(name) })
        .where('workspace_id', '=', workspaceId)
        .where('hash', '=', hash)
        .execute();
}

/** Forgets files, bytes and all. No record may name them any more. */
export async function deleteFiles(tx: Tx, { workspaceId }: Scope, hashes: readonly string[]): Promise<void> {
  for (const slice of slices(hashes))
    for (const table of ['file_part', 'file'] as const)
      await tx.deleteFrom(table).where('workspace_id', '=', workspaceId).where('hash', 'in', slice).execute();
}
