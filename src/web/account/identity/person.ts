import { accountHere, keepAccountHere } from '../../base/here.ts';

/** Makes this browser that of whoever has signed in. What somebody else left open in it is not theirs. */
export function becomePerson(accountId: string): void {
  if (accountHere !== accountId) forgetPerson();
  keepAccountHere(accountId);
}

/** Leaves nothing of a person in this browser but the answers that wait for them to come back. */
export function forgetPerson(): void {
  forget((label) => !label.startsWith('cairn.unsentBy.'));
  keepAccountHere(undefined);
}

/** Leaves nothing at all of somebody who has deleted their account. */
export const forgetAccount = (accountId: string): void => {
  forgetPerson();
  forget((label) => label.includes(accountId));
};

function forget(isTheirs: (label: string) => boolean): void {
  try {
    const labels = Object.keys(localStorage).filter((label) => label.startsWith('cairn.') && label !== 'cairn.theme');
    for (const label of labels) if (isTheirs(label)) localStorage.removeItem(label);
  } catch {
    // Without storage there is nothing to forget.
  }
}
