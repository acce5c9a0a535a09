import { day, formatDay, parseDay } from '../../../base/day.ts';

/** Two quarters: how long a change has to last before it is looked at again. */
const daysUntilLook = 182;

/** What an impact says of being followed up. */
type Followed = { readonly changedOn?: string; readonly followUpOn?: string; readonly actual?: string };

/**
 * The day on which an impact is to be looked at again: as its follow-up says, else two quarters after the change. There
 * is none once it is said what came of it.
 */
export function lookOn({ changedOn, followUpOn, actual }: Followed): string | undefined {
  if (actual !== undefined) return undefined;
  if (followUpOn !== undefined) return followUpOn;
  const changed = parseDay(changedOn ?? '');
  return changed === undefined ? undefined : formatDay(day(changed + daysUntilLook));
}
