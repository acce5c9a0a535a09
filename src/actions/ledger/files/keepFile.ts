import { dayMs, instant } from '../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { FileValue } from '../../../core/ledger/fields/value.ts';
import { cleanFileName } from '../../../core/ledger/files/fileName.ts';
import { largestFileBytes } from '../../../core/ledger/files/fileType.ts';
import { openFileHash } from '../../../formats/ledger/files/fileHash.ts';
import { sniffFile } from '../../../formats/ledger/files/sniff.ts';
import type { FileRefusal } from '../../../formats/ledger/files/sniffed.ts';
import { deleteFiles, insertFile, listFiles, listUnusedFiles, sumFileBytes } from '../../../store/ledger/files.ts';
import { limitOwn } from '../../account/limit.ts';
import type { Context } from '../../base/context.ts';
import { openLog } from '../holding/openLog.ts';

/** A file that somebody sends: its name as they say it, and its bytes as they come. */
export type SentFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

/** Takes a file in, hashed while it comes. What no record has named for a day makes room first. */
export async function keepFile(
  context: Context,
  { name: given, bytes: coming }: SentFile,
  quotaBytes: number,
): Promise<FileValue | FileRefusal | Refusal<'too-large' | 'too-often' | 'full'>> {
  const tooOften = await limitOwn(context, 'upload');
  if (tooOften !== undefined) return tooOften;
  const name = cleanFileName(given);
  const received = await receive(coming);
  if (isRefusal(received)) return received;
  const { hash, bytes } = received;
  const sniffed = sniffFile(bytes, name);
  if (isRefusal(sniffed)) return sniffed;
  const file = { hash, name, size: bytes.length, mediaType: sniffed.mediaType };
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    // Holds the workspace, so that what comes at the same moment counts what came before it.
    await openLog(tx, context);
    await deleteFiles(tx, scope, await listUnusedFiles(tx, scope, instant(now() - dayMs)));
    const [known] = await listFiles(tx, scope, [hash]);
    if (known === undefined && (await sumFileBytes(tx, scope)) + bytes.length > quotaBytes) return full(quotaBytes);
    await insertFile(tx, scope, { ...file, locked: sniffed.locked, sentAt: now(), bytes });
    // The same bytes are one file, whatever a second name makes of them.
    return { ...file, mediaType: known?.mediaType ?? file.mediaType };
  });
}

/** Said of a file that is too large, also before any of it has come. */
export const fileTooLarge = refuse(
  'too-large',
  `This file is larger than ${largestFileBytes / 1024 / 1024} MB. Take a screenshot of the part that matters, or link to where the file lies.`,
);

type Received = { readonly hash: string; readonly bytes: Uint8Array };

async function receive(coming: AsyncIterable<Uint8Array>): Promise<Received | typeof fileTooLarge> {
  const hash = openFileHash();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of coming) {
    size += chunk.length;
    if (size > largestFileBytes) return fileTooLarge;
    hash.add(chunk);
    chunks.push(chunk);
  }
  return { hash: hash.hex(), bytes: join(chunks, size) };
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const full = (quotaBytes: number): Refusal<'full'> =>
  refuse(
    'full',
    `The files of this workspace would take more than ${Math.round(quotaBytes / 1024 / 1024).toLocaleString('en')} MB, which is all it may. Erase records with files that you no longer need, or link to where this file lies.`,
  );
