import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Refusal, refuse } from '../../../core/base/refusal.ts';
import { stoppedBy } from '../../../core/base/stop.ts';
import { checkTarget, type CopyRefusal, discard, settle } from '../dataFile.ts';
import { sayTrouble } from '../trouble.ts';

/** Writes bytes into a new file that only its owner may read, whole or not at all; answers its size. */
export async function writeWhole(
  target: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number | CopyRefusal | Refusal> {
  const refused = checkTarget(target);
  if (refused !== undefined) return refused;
  const part = `${target}.part`;
  try {
    discard(part);
    await pipeline(Readable.from(bytes), createWriteStream(part, { mode: 0o600 }));
    settle(part);
    renameSync(part, target);
    settle(dirname(target));
    return statSync(target).size;
  } catch (error) {
    discard(part);
    const reason = error instanceof Error ? error.message : String(error);
    return (
      stoppedBy(error) ?? refuse('unusable', sayTrouble(target, error) ?? `Cairn could not write ${target}: ${reason}.`)
    );
  }
}

/** The bytes of a file, a block at a time. */
export const readWhole = (path: string): AsyncIterable<Uint8Array> => createReadStream(path);

/** The first bytes of a file, by which its kind is told. */
export function readHead(path: string): Uint8Array | Refusal<'no file' | 'unusable'> {
  if (!existsSync(path)) return refuse('no file', `There is no file ${path}.`);
  const head = new Uint8Array(32);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refuse('unusable', sayTrouble(path, error) ?? `Cairn could not read ${path}: ${String(error)}.`);
  }
}

/** A folder that only this user can look into, gone when the work is done. */
export async function inOwnFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-check-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
