import { day, parseDay } from '../base/day.ts';
import { dayMs, type Instant } from '../base/instant.ts';
import type { Fields, FieldValue } from '../ledger/fields/value.ts';

/**
 * How a forecast stands to what came of it: still open; kept before it; kept with it or after it; or kept before it was
 * said, though by its own date it was known already.
 */
export const foretellings = ['open', 'before', 'late', 'backdated'] as const;

/** One of them. */
export type Foretelling = (typeof foretellings)[number];

/**
 * When the forecast that stands was first written, when it was first said what came of it, and what the log makes of the
 * two; null where nothing was forecast.
 */
export type FollowUp = {
  readonly forecastAt: Instant | null;
  readonly actualAt: Instant | null;
  readonly foretold: Foretelling | null;
};

/** What a record said, from when on. */
type Told = { readonly at: Instant; readonly fields: Fields };

/** What the revisions of an impact tell, oldest first. A forecast that is changed counts from its change. */
export function followUpOf(revisions: readonly Told[]): FollowUp {
  const forecastAt = standsSince(revisions, 'forecast');
  const actualAt = saidSince(revisions, 'actual');
  return {
    forecastAt,
    actualAt,
    foretold: judge({ forecastAt, actualAt, lookedOn: revisions.at(-1)?.fields['lookedOn'] }),
  };
}

/** So many days two places can differ in what day it is. */
const apart = 1;

type Dates = Omit<FollowUp, 'foretold'> & { readonly lookedOn: FieldValue | undefined };

function judge({ forecastAt, actualAt, lookedOn }: Dates): Foretelling | null {
  if (forecastAt === null) return null;
  if (actualAt === null) return 'open';
  if (forecastAt >= actualAt) return 'late';
  const known = typeof lookedOn === 'string' ? parseDay(lookedOn) : undefined;
  return known !== undefined && known < day(forecastAt / dayMs) - apart ? 'backdated' : 'before';
}

function standsSince(revisions: readonly Told[], field: string): Instant | null {
  const now = revisions.at(-1)?.fields[field];
  if (now === undefined) return null;
  const changed = revisions.findLastIndex(({ fields }) => fields[field] !== now);
  return revisions[changed + 1]?.at ?? null;
}

function saidSince(revisions: readonly Told[], field: string): Instant | null {
  if (revisions.at(-1)?.fields[field] === undefined) return null;
  const unsaid = revisions.findLastIndex(({ fields }) => fields[field] === undefined);
  return revisions[unsaid + 1]?.at ?? null;
}
