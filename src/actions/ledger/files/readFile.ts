import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { openFileHash } from '../../../formats/ledger/files/fileHash.ts';
import { findFilePart, type KeptFile, listFiles, type WholeFile } from '../../../store/ledger/files.ts';
import type { Context } from '../../base/context.ts';

/** A file with its bytes. `whole` says whether they are those that were kept: it is found out anew each time. */
export async function readFile(
  context: Context,
  hash: string,
): Promise<(WholeFile & { readonly whole: boolean }) | Refusal<'no-file'>> {
  const [file] = await listFiles(context.store.db, context.scope, [hash]);
  if (file === undefined) return noFile;
  const bytes = new Uint8Array(file.size);
  const found = openFileHash();
  let at = 0;
  for await (const part of partsOf(context, file)) {
    found.add(part);
    if (at + part.length <= bytes.length) bytes.set(part, at);
    at += part.length;
  }
  // Erased while it was read, it is gone, which is not the same as changed.
  if (at < file.size && (await listFiles(context.store.db, context.scope, [hash])).length === 0) return noFile;
  return { ...file, bytes, whole: at === file.size && found.hex() === hash };
}

async function* partsOf({ store, scope }: Context, { hash }: KeptFile): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const part = await findFilePart(store.db, scope, { hash, number });
    if (part === undefined) return;
    yield part;
  }
}

const noFile = refuse('no-file', 'There is no such file here. It may have been erased; choose it again to keep it.');
