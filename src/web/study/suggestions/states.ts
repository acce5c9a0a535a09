import type { SuggestionKind, SuggestionState } from '../../../core/study/suggestion.ts';

/** What a suggestion is about. */
export const kindNames = {
  change: 'Change a card',
  add: 'Add a card',
  remove: 'Remove a card',
} as const satisfies Record<SuggestionKind, string>;

/** How far a suggestion has come. */
export const stateNames = {
  open: 'Waiting',
  accepted: 'Accepted',
  edited: 'Accepted in other words',
  declined: 'Declined',
  withdrawn: 'Taken back',
} as const satisfies Record<SuggestionState, string>;
