import { type Day, day, parseDay } from '../base/day.ts';
import type { Instant } from '../base/instant.ts';
import type { FieldValue, Fields } from '../ledger/fields/value.ts';

/** Two quarters: how long a change has to last before it is looked at again. */
export const daysUntilLook = 182;

/** The day on which an impact is to be looked at again: as its follow-up says, else two quarters after the change. */
export function lookOn(fields: Fields): Day | undefined {
  const chosen = readDay(fields['followUpOn']);
  if (chosen !== undefined) return chosen;
  const changed = readDay(fields['changedOn']);
  return changed === undefined ? undefined : day(changed + daysUntilLook);
}

/** Whether it is time to look at an impact again, and nobody has said yet what came of it. */
export function isLookDue(fields: Fields, today: Day): boolean {
  const on = lookOn(fields);
  return on !== undefined && on <= today && fields['actual'] === undefined;
}

/** When the forecast that stands was first written, and when it was first said what came of it. */
export type FollowUp = { readonly forecastAt: Instant | null; readonly actualAt: Instant | null };

/** What a record said, from when on. */
type Told = { readonly at: Instant; readonly fields: Fields };

/** Both dates as the revisions of an impact tell them, oldest first. A forecast that is changed counts from its change. */
export const followUpOf = (revisions: readonly Told[]): FollowUp => ({
  forecastAt: standsSince(revisions, 'forecast'),
  actualAt: saidSince(revisions, 'actual'),
});

/** Whether the forecast stood before anybody said what came of it. */
export const isForetold = ({ forecastAt, actualAt }: FollowUp): boolean =>
  forecastAt !== null && (actualAt === null || forecastAt < actualAt);

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

const readDay = (value: FieldValue | undefined): Day | undefined =>
  typeof value === 'string' ? parseDay(value) : undefined;
