import { longestLine } from '../fields/read.ts';

/**
 * The name of a file as it is kept and shown: without the folders before it, without marks that turn the direction of
 * writing or cannot be seen, and never empty.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const shown = shorten(seen.replace(/^\.+/, ''));
  return shown === '' ? 'file' : shown;
}

/** Keeps the ending, by which people know what it is. */
function shorten(name: string): string {
  if (name.length <= longestLine) return name;
  const ending = /\.[^.]{1,20}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, longestLine - ending.length - 1)}…${ending}`.toWellFormed();
}
