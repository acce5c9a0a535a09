import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Variables } from './settings.ts';

/** The address of the timestamp authority that CAIRN_TIMESTAMP_URL names; an empty one counts as left out. */
export function readAuthority(variables: Variables): string | undefined | Refusal<'settings'> {
  const given = variables['CAIRN_TIMESTAMP_URL']?.trim() ?? '';
  if (given === '') return undefined;
  const url = URL.parse(given);
  // A token carries its own signature, so http takes nothing from it.
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url.href;
  return refuse(
    'settings',
    `CAIRN_TIMESTAMP_URL "${given}" is no address of a timestamp authority. Write it as https://timestamp.example.org`,
  );
}
