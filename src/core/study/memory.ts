import type { Day } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';

/** Where a card stands: never answered; within its first steps; remembered for days; or back in steps after a lapse. */
export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** What the reviews of one card say about its recall. A fold of the reviews makes it (`history.ts`); nothing else does. */
export type Memory = NewMemory | StudiedMemory;

/** Of a card never answered nothing is known. */
export type NewMemory = { readonly phase: 'new' };

/** What is known of a card that was answered. */
export type StudiedMemory = {
  readonly phase: 'learning' | 'review' | 'relearning';
  /** Days until recall falls to 90 %. */
  readonly stabilityDays: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  /** The day it is due; within its steps, the day of `dueAt`. */
  readonly due: Day;
  /** The moment it is due within its steps; null in phase review, where the whole day counts. */
  readonly dueAt: Instant | null;
  /** Which step comes next, from 0; 0 in phase review. */
  readonly step: number;
  readonly answers: number;
  readonly lapses: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly lastAnsweredAt: Instant;
};

/** The one memory of every card never answered. */
export const newMemory: NewMemory = { phase: 'new' };
