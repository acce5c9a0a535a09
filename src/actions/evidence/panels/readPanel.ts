import { foldPanel, type Panel, type PanelEvent } from '../../../core/evidence/committee/panel/panel.ts';
import type { Db } from '../../../store/base/database.ts';
import { type KeptPanel, type KeptPanellist, listPanelEvents, listPanellists } from '../../../store/evidence/panels.ts';
import type { Context } from '../../base/context.ts';

/** A panel as it stands: how it was opened, who sits on it, and what its events add up to. */
export type StandingPanel = {
  readonly kept: KeptPanel;
  readonly panellists: readonly KeptPanellist[];
  readonly events: readonly PanelEvent[];
  readonly panel: Panel;
};

/** Reads who sits on a panel and what happened on it. */
export async function readPanel(db: Db, { scope }: Context, kept: KeptPanel): Promise<StandingPanel> {
  const panellists = await listPanellists(db, scope, kept.id);
  const events = await listPanelEvents(db, scope, kept.id);
  const { chair, dimensions } = kept;
  return { kept, panellists, events, panel: foldPanel({ chair, dimensions, panellists }, events) };
}
