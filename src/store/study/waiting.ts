import { sql } from 'kysely';
import type { Day } from '../../core/base/day.ts';

/*
 * Numbers and words are spelt out in these conditions, since SQLite uses a partial index only where it can read in the
 * query that the index's own condition holds.
 */

/** Cards that may be asked and have been answered before: the rows of the index `memory_due`. */
export const isStudied = sql<boolean>`memory.live = 1 and memory.suspended = 0 and memory.phase <> 'new'`;

/** Cards that may be asked and never were: the rows of the index `memory_new`. */
export const isFresh = sql<boolean>`memory.live = 1 and memory.suspended = 0 and memory.phase = 'new'`;

/** Cards that nobody has put aside beyond `today`. */
export const isUnburied = (today: Day) =>
  sql<boolean>`(memory.buried_until is null or memory.buried_until <= ${today})`;
