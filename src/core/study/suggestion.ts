/** What a suggestion would do to a published deck: write a note anew, add one, or take one out. */
export const suggestionKinds = ['change', 'add', 'remove'] as const;

/** One of them. */
export type SuggestionKind = (typeof suggestionKinds)[number];

/** How far a suggestion has come; `edited` was taken in other words, `withdrawn` was taken back by its proposer. */
export const suggestionStates = ['open', 'accepted', 'edited', 'declined', 'withdrawn'] as const;

/** One of them. */
export type SuggestionState = (typeof suggestionStates)[number];
