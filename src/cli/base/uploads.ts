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
  const left = readdirSync(root).filter((name) => name.startsWith(prefix) && isGone(Number(name.slice(prefix.length))));
  for (const name of left) removeIfOurs(join(root, name));
  const own = join(root, `${prefix}${process.pid}`);
  remove(own);
  return own;
}

/** What is named for no process, or for one of somebody else's, is not gone. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** A folder of somebody else's is no reason not to start. */
function removeIfOurs(folder: string): void {
  try {
    remove(folder);
  } catch {
    return;
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
