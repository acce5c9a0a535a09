import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getTimeline as endpoint } from '../../../contract/evidence/views.ts';
import { day, monthDays, parseDay } from '../../../core/base/day.ts';
import { scopeSnapshot } from '../../../core/evidence/kinds/people/scopeSnapshot.ts';
import { directionOf, storyKinds, timelineOf } from '../../../core/evidence/timeline.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listStory } from '../../../store/evidence/story.ts';
import type { Context } from '../../base/context.ts';
import { listLatest } from './impacts.ts';
import { readLimits } from './limits.ts';
import { todayOf } from './listDueLooks.ts';

/** At least two years are looked at, so that a story of more than the months that are shown can be told from one of less. */
const daysLookedAt = 731;
const mostRecords = 2_000;
const mostShown = 200;
const mostSnapshots = 12;

/** Twelve months of what is on record, and the direction of scope and control. */
export async function getTimeline(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const today = todayOf(context);
  const latest = await listLatest(store.db, scope, { kind: scopeSnapshot.name, limit: mostSnapshots });
  const limit = await readLimits(context);
  const limits = {
    silentDays: limit('silent-days'),
    spanMonths: limit('months-spanned'),
    snapshots: limit('scope-snapshots'),
  };
  const from = day(today - Math.max(daysLookedAt, Math.ceil((limits.spanMonths + 1) * monthDays)));
  const story = await listStory(store.db, scope, { kinds: storyKinds, from, to: today, limit: mostRecords });
  const timeline = timelineOf(story, today, limits.silentDays);
  const snapshots = latest.flatMap(snapshotOf).toReversed();
  return {
    ...timeline,
    today,
    records: story.filter((record) => record.day >= (timeline.months[0]?.from ?? today)).slice(0, mostShown),
    snapshots,
    scope: directionOf(
      snapshots.map(({ on, scope: value }) => ({ on, value })),
      limits.snapshots,
    ),
    control: directionOf(
      snapshots.map(({ on, control: value }) => ({ on, value })),
      limits.snapshots,
    ),
    limits,
  };
}

function snapshotOf({ id, title, fields }: LedgerRecord) {
  const { on, scope, control } = valuesOf(scopeSnapshot, fields);
  const taken = parseDay(on ?? '');
  return taken === undefined || scope === undefined || control === undefined
    ? []
    : [{ id, title, on: taken, scope, control }];
}
