import { forgetBefore } from '../../../../core/evidence/testimonials/request.ts';
import { closedWall } from '../../../../store/base/wall.ts';
import { forgetLapsed } from '../../../../store/evidence/witnesses.ts';
import { forgetLetters } from '../../../account/forgetLetters.ts';
import type { Visit } from '../../../base/context.ts';

/** Forgets whom links were for that expired long ago, where nothing they signed stands. */
export async function forgetWitnesses(visit: Visit): Promise<void> {
  const watch = visit.store.behind({ ...closedWall, operator: true });
  const forgotten = await watch.transact((tx) => forgetLapsed(tx, forgetBefore(visit.now())));
  if (forgotten.length > 0) await forgetLetters(visit, forgotten);
}
