/** What may become of published decks when their account or their team goes. */
export const legacies = [
  { value: 'keep', label: 'Leave them' },
  { value: 'remove', label: 'Remove them' },
] as const;

/** One of them. */
export type Legacy = (typeof legacies)[number]['value'];
