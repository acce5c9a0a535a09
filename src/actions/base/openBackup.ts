import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import type { SealKey } from '../../core/base/seal.ts';
import { type Archive, openArchive } from '../../formats/base/archive.ts';
import { kindOfFile } from '../../formats/base/archiveKind.ts';
import { readHead, readWhole } from '../../store/base/archive/wholeFile.ts';

/** A backup as it lies in a file, and how its key is had where it is encrypted. */
export type BackupFile = { readonly from: string; readonly key: () => Promise<SealKey | Refusal> };

/** A backup whose kind is known: a data file, or an archive that is read as it comes. */
export type OpenBackup = { readonly kind: 'data file' } | ({ readonly kind: 'archive' } & Archive);

/** Tells what a backup is by its first bytes, and opens it. */
export async function openBackup({ from, key }: BackupFile): Promise<OpenBackup | Refusal> {
  const head = readHead(from);
  if (isRefusal(head)) return head;
  const kind = kindOfFile(head);
  if (kind === 'unknown') return refuse('not ours', `${from} is not a Cairn data file.`);
  if (kind === 'data file') return { kind };
  const bytes = kind === 'sealed' ? await unseal(from, key) : readWhole(from);
  if (isRefusal(bytes)) return bytes;
  const archive = await openArchive(bytes);
  if (isRefusal(archive)) return archive;
  if (archive.header.content === 'everything') return { kind: 'archive', ...archive };
  await archive.close();
  return refuse('not ours', `${from} holds one workspace on its way to another Cairn. It is no backup.`);
}

async function unseal(from: string, key: BackupFile['key']): Promise<AsyncIterable<Uint8Array> | Refusal> {
  const found = await key();
  if (isRefusal(found)) return found;
  // The cryptography is large, and most backups do without.
  const { unsealBytes } = await import('../../formats/base/sealed.ts');
  return unsealBytes(readWhole(from), found);
}
