import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getPanel as endpoint } from '../../../contract/evidence/committee/panels.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findPanel } from '../../../store/evidence/panels.ts';
import type { Context } from '../../base/context.ts';
import { listCases } from './cases.ts';
import { readPanel } from './readPanel.ts';
import { noPanel } from './refusals.ts';
import { shapePanel } from './shapes.ts';

/** A panel as whoever opened it may see it: who has read and locked, and no score before all are open. */
export async function getPanel(
  context: Context,
  { panelId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-panel'>> {
  const kept = await findPanel(context.store.db, context.scope, panelId);
  if (kept === undefined) return noPanel();
  const standing = await readPanel(context.store.db, context, kept);
  const cases = await listCases(context, kept);
  return {
    panel: {
      ...shapePanel(standing, context.now()),
      cases: cases.map(({ id, title, revision }) => ({ id, title, revision })),
    },
  };
}
