import { accountHere, isServed } from '../../../base/here.ts';

/** Letters to a Cairn of one person lie in the browser's storage under names that begin so. */
export const localPrefix = 'cairn.unsent.';

/** Where people sign in, letters lie under the name of whose they are; undefined where the page does not know. */
export function unsentPrefix(): string | undefined {
  if (!isServed) return localPrefix;
  return accountHere && `cairn.unsentBy.${accountHere}.`;
}

/** How many letters wait that this person wrote, on this page or an earlier one. */
export function countUnsent(): number {
  const prefix = unsentPrefix();
  try {
    return prefix === undefined ? 0 : Object.keys(localStorage).filter((label) => label.startsWith(prefix)).length;
  } catch {
    return 0;
  }
}
