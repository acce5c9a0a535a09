import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listPanels as endpoint } from '../../../contract/evidence/committee/panels.ts';
import { voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import { panelStanding } from '../../../core/evidence/committee/panel/standing.ts';
import type { Context } from '../../base/context.ts';
import { type BarText, listBars } from '../bars/heldBars.ts';
import { readPanels } from './readPanel.ts';

/** The panels of the workspace, the latest first, and the bars by which another one could judge. */
export async function listPanels(context: Context, texts: readonly BarText[]): Promise<ResponseOf<typeof endpoint>> {
  const { store, now } = context;
  const panels = (await readPanels(store.db, context)).map(({ kept, panel }) => ({
    id: kept.id,
    title: kept.title,
    bar: kept.bar.name,
    openedAt: kept.openedAt,
    closesAt: kept.closesAt,
    standing: panelStanding(panel, kept, now()),
    verdict: panel.verdict?.verdict ?? null,
    voices: voicesOf(panel).length,
    locked: voicesOf(panel).filter(({ isLocked }) => isLocked).length,
  }));
  const { bars } = await listBars(context, texts);
  return { panels, bars: bars.map(({ key, bar: { name, about } }) => ({ id: key, name, about })) };
}
