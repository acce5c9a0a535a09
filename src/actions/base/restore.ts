import { formatDay, openDayBook } from '../../core/base/day.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { type Restored, restoreFile, type RestoreRefusal } from '../../store/base/restoreFile.ts';
import { openWorld } from './context.ts';
import type { Place } from './place.ts';

/** Puts a backup in the place of the data, which is kept beside it under today's date. */
export function restore(
  place: Place,
  from: string,
  timeZone: string,
): Restored | RestoreRefusal | Refusal<'server does it'> {
  if (place.kind === 'file') return restoreFile({ from, path: place.path, day: todayIn(timeZone) });
  return refuse(
    'server does it',
    `The data is in PostgreSQL, which restores its own backups: pg_restore --clean --if-exists --dbname="$DATABASE_URL" "${from}"`,
  );
}

function todayIn(timeZone: string): string {
  const { dayOf } = openDayBook({ timeZone, dayStartHour: 0 });
  return formatDay(dayOf(openWorld().now()));
}
