import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Variables } from './settings.ts';

/** How many bytes of files a workspace may keep, as CAIRN_FILES_MB says; undefined where it is left out or empty. */
export function readFileQuota(variables: Variables): number | undefined | Refusal<'settings'> {
  const given = variables['CAIRN_FILES_MB']?.trim() ?? '';
  if (given === '') return undefined;
  const megabytes = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(megabytes * bytesOfOne)) return megabytes * bytesOfOne;
  return refuse(
    'settings',
    `CAIRN_FILES_MB "${given}" is no number of megabytes. Write how much the files of one workspace may take: 2048`,
  );
}

const bytesOfOne = 1024 * 1024;
