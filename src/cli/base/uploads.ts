import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Place } from '../../actions/base/place.ts';

/** The folder for files that wait until they are imported; what earlier processes left there is swept away. */
export function sweepUploads(place: Place): string {
  if (place.kind === 'postgres') return sweepShared(tmpdir());
  const folder = join(dirname(place.path), 'uploads');
  remove(folder);
  return folder;
}

const prefix = 'cairn-uploads-';

/** Several processes may serve one database: each has a folder named for it, and takes away those of processes that are gone. */
function sweepShared(root: string): string {
  const own = `${prefix}${process.pid}`;
  const folders = readdirSync(root).filter((name) => name.startsWith(prefix));
  for (const name of folders) if (name === own || !isAlive(Number(name.slice(prefix.length)))) remove(join(root, name));
  return join(root, own);
}

/** One that belongs to somebody else is alive as well; what is no process of anybody's is left alone. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
