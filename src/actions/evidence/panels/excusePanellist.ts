import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { excusePanellist as endpoint } from '../../../contract/evidence/committee/panels.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { PanelRefusal } from '../../../core/evidence/committee/panel/mayHappen.ts';
import { isOpen } from '../../../core/evidence/committee/panel/standing.ts';
import { holdPanel, type KeptPanellist } from '../../../store/evidence/panels.ts';
import { forgetAddress, forgetScores } from '../../../store/evidence/panels/upkeep.ts';
import type { Context } from '../../base/context.ts';
import { type After, happen } from './happen.ts';
import { readPanel } from './readPanel.ts';
import { noPanel, noPanellist, notOpen } from './refusals.ts';

/** Somebody who was excused, as they were reached until then, and the panel that goes on without them. */
export type Excused = After & { readonly panellist: KeptPanellist };

type No = Refusal<'no-panel' | 'no-panellist' | 'not-open' | 'not-now' | 'too-few'>;

/** Excuses somebody from a panel, which goes on with the rest. What they had locked stays on record; what not is forgotten. */
export async function excusePanellist(
  context: Context,
  { panelId, panellistId, because }: ParsedRequestOf<typeof endpoint>,
): Promise<Excused | No> {
  const { store, scope, now } = context;
  return store.transact(async (tx): Promise<Excused | No> => {
    const kept = await holdPanel(tx, scope, panelId);
    if (kept === undefined) return noPanel();
    if (!isOpen(kept, now())) return notOpen();
    const before = await readPanel(tx, context, kept);
    const panellist = before.panellists.find(({ id }) => id === panellistId);
    if (panellist === undefined) return noPanellist();
    const excused = { kind: 'excused', panellist: panellistId, because, at: now() } as const;
    const after = await happen(tx, context, { before, next: [excused] });
    if (isRefusal(after)) return asExcusing(after);
    const key = { panelId, id: panellistId };
    const hadLocked = before.panel.seats.some(({ id, isLocked }) => id === panellistId && isLocked);
    if (!hadLocked) await forgetScores(tx, scope, key);
    await forgetAddress(tx, scope, key);
    return { ...after, panellist };
  });
}

/** The contract asks for a reason, and nobody is given a score. */
function asExcusing({ code, message }: PanelRefusal): Refusal<'not-now' | 'too-few'> {
  if (code !== 'not-now' && code !== 'too-few') throw new Error(`excusing somebody is refused as ${code}`);
  return refuse(code, message);
}
