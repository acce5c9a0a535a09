import { forgetBefore } from '../../../../core/evidence/testimonials/request.ts';
import { closedWall } from '../../../../store/base/wall.ts';
import { forgetLapsedAddresses, forgetLapsedLinks } from '../../../../store/evidence/packetReviews/upkeep.ts';
import { forgetLetters } from '../../../account/forgetLetters.ts';
import type { Visit } from '../../../base/context.ts';

/** Forgets for whom links were that have expired, and where those led that expired long ago. What was said stays. */
export async function forgetReviewers(visit: Visit): Promise<void> {
  const watch = visit.store.behind({ ...closedWall, operator: true });
  const now = visit.now();
  const forgotten = await watch.transact(async (tx) => {
    await forgetLapsedLinks(tx, { by: forgetBefore(now), most: mostAtOnce });
    return forgetLapsedAddresses(tx, { by: now, most: mostAtOnce });
  });
  if (forgotten.length > 0) await forgetLetters(visit, forgotten);
}

/** The rest waits for the next time. */
const mostAtOnce = 200;
