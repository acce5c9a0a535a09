import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** Said of a deck that was deleted or never was. */
export const noDeck = (): Refusal<'no-deck'> => refuse('no-deck', 'This deck is gone. Choose another one under Decks.');

/** Said of a note that was deleted or never was. */
export const noNote = (): Refusal<'no-note'> =>
  refuse('no-note', 'This card was deleted. Undo the deletion, or write it anew.');
