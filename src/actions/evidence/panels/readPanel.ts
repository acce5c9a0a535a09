import { foldPanel, type Panel, type PanelEvent } from '../../../core/evidence/committee/panel/panel.ts';
import type { Db } from '../../../store/base/database.ts';
import {
  type KeptPanel,
  type KeptPanellist,
  listEventsByPanel,
  listPanelEvents,
  listPanellists,
  listPanels,
} from '../../../store/evidence/panels.ts';
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
  return standingOf({ kept, panellists, events });
}

/** Reads every panel of the workspace so, the latest first. */
export async function readPanels(db: Db, { scope }: Context): Promise<readonly StandingPanel[]> {
  const panels = await listPanels(db, scope);
  const seats = Map.groupBy(await listPanellists(db, scope), ({ panelId }) => panelId);
  const events = await listEventsByPanel(db, scope);
  return panels.map((kept) =>
    standingOf({ kept, panellists: seats.get(kept.id) ?? [], events: events.get(kept.id) ?? [] }),
  );
}

function standingOf(read: Omit<StandingPanel, 'panel'>): StandingPanel {
  const { kept, panellists, events } = read;
  const { chair, dimensions } = kept;
  return { ...read, panel: foldPanel({ chair, dimensions, panellists }, events) };
}
