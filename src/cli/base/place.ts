import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../actions/base/place.ts';

/** Where the data is: `--data`, else `CAIRN_DATA`, else `DATABASE_URL`, else the folder this system keeps such data in. */
export function findPlace(folder: string | undefined): Place {
  const chosen = folder ?? process.env['CAIRN_DATA'];
  const url = process.env['DATABASE_URL'];
  if (chosen === undefined && url !== undefined)
    return { kind: 'postgres', url, ownerUrl: process.env['DATABASE_OWNER_URL'] };
  return { kind: 'file', path: join(chosen ?? homeFolder(), 'cairn.db') };
}

function homeFolder(): string {
  const { platform, env } = process;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'Cairn');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Cairn');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'cairn');
}

/** The time zone of this machine, for the first start. */
export const machineTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
