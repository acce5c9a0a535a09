import type { DeckId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';

/** A named set of notes. `origin` names the file in content/ it came from. */
export type Deck = {
  readonly id: DeckId;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly origin: string | null;
  readonly archivedAt: Instant | null;
  readonly createdAt: Instant;
};

/** The longest deck name, in characters. */
export const longestDeckName = 200;
