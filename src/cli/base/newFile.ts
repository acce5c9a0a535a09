import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { explainTrouble } from '../../actions/base/explainTrouble.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { type ExitCode, exitCodes, fail, tellApart } from './command.ts';

/** What a new file is to hold, block by block. */
export type Content = AsyncIterable<string> | Iterable<Uint8Array>;

/** Writes a new file; what goes wrong here is about that file, not about the data. */
export async function write(file: string, name: string, content: Content): Promise<ExitCode> {
  try {
    await writeWhole(file, content);
    tellApart(`Wrote ${name} to ${file}.`);
    return exitCodes.done;
  } catch (error) {
    const trouble = explainTrouble({ kind: 'file', path: file }, error);
    if (trouble === undefined) throw error;
    return fail(exitCodes.refused, trouble);
  }
}

/** Why a new file cannot be there; undefined where it can. */
export function checkOut(file: string): Refusal<'exists' | 'no folder'> | undefined {
  if (existsSync(file)) return refuse('exists', `${file} is there already. Name another file, or remove it first.`);
  if (existsSync(dirname(file))) return undefined;
  return refuse('no folder', `There is no folder ${dirname(file)}. Make it, or name another one.`);
}

/** The file has its name only once all of it is on the disk. */
async function writeWhole(file: string, content: Content): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  try {
    await writeAll(handle, content);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeAll(handle: FileHandle, content: Content): Promise<void> {
  try {
    for await (const block of content) await handle.writeFile(block);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
