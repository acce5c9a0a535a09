import { forgetBefore } from '../../../core/evidence/testimonials/request.ts';
import { closedWall } from '../../../store/base/wall.ts';
import { closeLapsed, sweepLinks } from '../../../store/evidence/panels/upkeep.ts';
import { forgetLetters } from '../../account/forgetLetters.ts';
import type { Visit } from '../../base/context.ts';

/** Closes the panels whose date has come, and forgets the links of those that closed so long ago. */
export async function closeLapsedPanels(visit: Visit): Promise<void> {
  const watch = visit.store.behind({ ...closedWall, operator: true });
  const at = visit.now();
  const closed = await watch.transact(async (tx) => {
    await sweepLinks(tx, { before: forgetBefore(at), at });
    return closeLapsed(tx, at);
  });
  if (closed.length > 0) await forgetLetters(visit, closed);
}
