import type { DeckId, NoteId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';

/** What a note asks: its front; its front and its back; each of its gaps; or a word to be typed. */
export const noteKinds = ['basic', 'reversed', 'cloze', 'typed'] as const;

/** One of them. */
export type NoteKind = (typeof noteKinds)[number];

/** What a person writes, in Markdown. A note asks one or more cards. `ownId` is the person's own key for it. */
export type NoteContent = {
  readonly kind: NoteKind;
  readonly front: string;
  readonly back: string;
  readonly why: string;
  readonly tryAtWork: string;
  readonly concept: string | null;
  readonly tags: readonly string[];
  readonly ownId: string | null;
};

/** A note that is kept: what was written, in which deck, and when. */
export type Note = NoteContent & {
  readonly id: NoteId;
  readonly deckId: DeckId;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};

/** The most characters that one side of a note may have. */
export const longestSide = 100_000;

/** The most characters that may be said of why a note was written so. */
export const longestReason = 1_000;
