import { coveredFor } from '../../../core/evidence/committee/panel/covered.ts';
import type { GivenScore } from '../../../core/evidence/committee/panel/panel.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { PanelId } from '../../../core/base/id.ts';
import type { Db } from '../../../store/base/database.ts';
import type { KeptPanellist } from '../../../store/evidence/panels.ts';
import type { Context } from '../../base/context.ts';
import { readPanels, type StandingPanel } from '../panels/readPanel.ts';
import { raterOf } from '../panels/seating.ts';
import { isTheirs, type Meant } from './isTheirs.ts';

/** Somebody's place on a panel, with all that they said there. No score is told before all of them are open. */
export type HeldSeat = {
  readonly panelId: PanelId;
  readonly title: string;
  readonly openedAt: Instant;
  readonly name: string;
  readonly email: string;
  readonly conflict: string | null;
  readonly excused: string | null;
  readonly scores: readonly { readonly dimension: string; readonly first: GivenScore; readonly now: GivenScore }[];
  readonly dissent: string | null;
  /** What the verdict rests on, where they said it. */
  readonly verdict: string | null;
};

/** The places of somebody on the panels of the workspace, the latest first. */
export async function listSeatsOf(context: Context, db: Db, meant: Meant): Promise<readonly HeldSeat[]> {
  const panels = await readPanels(db, context);
  const rater = meant.email === '' ? null : await raterOf(context, meant.email);
  return panels.flatMap((standing) =>
    standing.panellists
      .filter((one) => one.rater === rater || isTheirs(one, meant))
      .map((one) => seatOn(standing, one)),
  );
}

function seatOn({ kept, panel, events }: StandingPanel, { id, name, email }: KeptPanellist): HeldSeat {
  const seat = coveredFor(panel, null).seats.find((one) => one.id === id);
  const decided = events.find((event) => event.kind === 'decided' && event.panellist === id);
  return {
    panelId: kept.id,
    title: kept.title,
    openedAt: kept.openedAt,
    name,
    email,
    conflict: seat?.conflict ?? null,
    excused: seat?.excused ?? null,
    scores: kept.dimensions.flatMap(({ id: of, name: dimension }) => {
      const [first, now] = [seat?.first[of], seat?.now[of]];
      return first === undefined || now === undefined ? [] : [{ dimension, first, now }];
    }),
    dissent: panel.dissents.find(({ panellist }) => panellist === id)?.because ?? null,
    verdict: decided?.kind === 'decided' ? decided.because : null,
  };
}
