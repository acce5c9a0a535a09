import { refuse, type Refusal } from '../../core/base/refusal.ts';

export const noDeck = (): Refusal<'no-deck'> => refuse('no-deck', 'This deck is gone. Choose another one under Decks.');

export const noNote = (): Refusal<'no-note'> =>
  refuse('no-note', 'This card was deleted. Undo the deletion, or write it anew.');
