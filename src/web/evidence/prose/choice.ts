/** Which remarks somebody wants while they write. */
export const remarkChoices = ['none', 'reliable', 'all'] as const;

/** One of them. */
export type RemarkChoice = (typeof remarkChoices)[number];

const place = 'cairn.remarks';

/** What was chosen in this browser; the reliable ones where nothing was. */
export function findChoice(): RemarkChoice {
  try {
    return remarkChoices.find((choice) => choice === localStorage.getItem(place)) ?? 'reliable';
  } catch {
    return 'reliable';
  }
}

/** Remembers what was chosen. */
export function keepChoice(choice: RemarkChoice): void {
  try {
    localStorage.setItem(place, choice);
  } catch {
    // Then it holds for as long as the page is open.
  }
}
