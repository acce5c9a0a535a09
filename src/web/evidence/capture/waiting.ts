import { accountHere, isServed, workspaceHere } from '../../base/here.ts';

/**
 * What was captured while Cairn was away lies in the browser's storage under names that begin so, apart for each person
 * and workspace; undefined where the page does not know whose it is.
 */
export function capturedPrefix(): string | undefined {
  if (!isServed) return 'cairn.captured.';
  return accountHere && `cairn.capturedBy.${accountHere}.${workspaceHere ?? 'own'}.`;
}

/** Whether something waits here to be sent. */
export function hasCaptured(): boolean {
  const prefix = capturedPrefix();
  try {
    return prefix !== undefined && Object.keys(localStorage).some((label) => label.startsWith(prefix));
  } catch {
    return false;
  }
}
