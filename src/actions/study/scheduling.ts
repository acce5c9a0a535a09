import type { Preferences } from '../../core/account/learner.ts';
import type { Day } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { createScheduler, type Scheduler } from '../../core/study/scheduling/scheduler.ts';
import { getLearner, holdLearner } from '../../store/account/owners.ts';
import type { Db, Tx } from '../../store/base/database.ts';
import type { Context } from '../base/context.ts';

/** A learner's preferences, the scheduler they make, and the day it is for them. */
export type Scheduling = { readonly preferences: Preferences; readonly scheduler: Scheduler; readonly today: Day };

/** What scheduling for the person who asks takes, read through `db`. */
export async function getScheduling({ scope, now }: Context, db: Db): Promise<Scheduling> {
  return schedulingOf((await getLearner(db, scope)).preferences, now());
}

/** The same for a change of what the learner knows: such changes happen one after the other, so no fold misses a review. */
export async function holdScheduling({ scope, now }: Context, tx: Tx): Promise<Scheduling> {
  return schedulingOf((await holdLearner(tx, scope)).preferences, now());
}

function schedulingOf(preferences: Preferences, now: Instant): Scheduling {
  const scheduler = schedulerOf(preferences);
  return { preferences, scheduler, today: scheduler.dayBook.dayOf(now) };
}

/** Schedulers are pure and remember the days they have met, so equal preferences share one. */
const schedulers = new Map<string, Scheduler>();
const mostSchedulers = 1_000;

function schedulerOf(preferences: Preferences): Scheduler {
  const key = JSON.stringify(preferences);
  const known = schedulers.get(key);
  if (known !== undefined) return known;
  if (schedulers.size >= mostSchedulers) schedulers.clear();
  const scheduler = createScheduler(preferences);
  schedulers.set(key, scheduler);
  return scheduler;
}
