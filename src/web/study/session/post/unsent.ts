/** Letters that wait for the server lie in the browser's storage under names that begin so. */
export const unsentPrefix = 'cairn.unsent.';

/** Whether an earlier page left letters behind. */
export function hasUnsent(): boolean {
  try {
    return Object.keys(localStorage).some((label) => label.startsWith(unsentPrefix));
  } catch {
    return false;
  }
}
