import type { Refusal } from '../../../../core/base/refusal.ts';
import { findPanellistScope } from '../../../../store/account/guests.ts';
import { closedWall } from '../../../../store/base/wall.ts';
import { findPanel, findShownPanellist, type KeptPanellist } from '../../../../store/evidence/panels.ts';
import { limit } from '../../../account/limit.ts';
import { hashOf } from '../../../account/secrets.ts';
import type { Context, Visit } from '../../../base/context.ts';
import { readPanel, type StandingPanel } from '../readPanel.ts';
import { noLink } from '../refusals.ts';

/** Somebody who has shown the secret of their link to a panel: who they are on it, and the workspace it opens. */
export type SeatedGuest = {
  readonly context: Context;
  readonly me: KeptPanellist;
  readonly standing: StandingPanel;
};

/** The guest who has that secret; undefined for a secret that leads nowhere. */
export async function findSeat(visit: Visit, secret: string): Promise<SeatedGuest | undefined> {
  const guest = await hashOf(secret);
  const shown = await findShownPanellist(visit.store.behind({ ...closedWall, guest }).db, guest);
  if (shown === undefined) return undefined;
  const { workspaceId, panellist: me } = shown;
  const store = visit.store.behind({ ...closedWall, guest, workspaceId });
  const scope = await findPanellistScope(store.db, guest);
  if (scope === undefined) return undefined;
  const context = { now: visit.now, nextId: visit.nextId, store, scope };
  const kept = await findPanel(store.db, scope, me.panelId);
  if (kept === undefined) return undefined;
  return { context, me, standing: await readPanel(store.db, context, kept) };
}

/** The same for whoever opens links from an address, of which nobody may try many. */
export const openSeat = async (
  visit: Visit,
  secret: string,
  address: string,
): Promise<SeatedGuest | Refusal<'too-often' | 'no-link'>> =>
  (await limit(visit, 'panel-look-up', address)) ?? (await findSeat(visit, secret)) ?? noLink();
