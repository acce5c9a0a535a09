import { useMemo, useState } from 'react';
import { getPreferences } from '../../../../contract/account/preferences.ts';
import { type Day, openDayBook } from '../../../../core/base/day.ts';
import { instant } from '../../../../core/base/instant.ts';
import { learnsHere } from '../../../base/here.ts';
import { useAsk } from '../../../base/queries.ts';

/** The day it is in the learner's calendar, once that is known; never where nobody learns. */
export function useToday(): Day | undefined {
  const [now] = useState(() => instant(Date.now()));
  const calendar = useAsk(getPreferences, {}, { when: learnsHere }).data?.calendar;
  return useMemo(() => (calendar === undefined ? undefined : openDayBook(calendar).dayOf(now)), [calendar, now]);
}
