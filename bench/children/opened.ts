import { join } from 'node:path';
import { type Cairn, openCairn } from '../../src/actions/openCairn.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';

/** Opens the data in `folder` as the one process that writes it. */
export async function openFolder(folder: string): Promise<Cairn> {
  const cairn = await openCairn({ kind: 'file', path: join(folder, 'cairn.db') }, 'UTC');
  if (isRefusal(cairn)) throw new Error(cairn.message);
  return cairn;
}

/** The word at `place` behind the script's name. Throws where it is missing. */
export function word(place: number): string {
  const found = process.argv[place + 2];
  if (found === undefined) throw new Error(`word ${place} is missing`);
  return found;
}
