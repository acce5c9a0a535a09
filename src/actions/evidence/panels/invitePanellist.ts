import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { invitePanellist as endpoint } from '../../../contract/evidence/committee/panels.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { type Panel, voicesOf } from '../../../core/evidence/committee/panel/panel.ts';
import { isOpen, panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import { holdPanel, type KeptPanellist } from '../../../store/evidence/panels.ts';
import { limitOwn } from '../../account/limit.ts';
import type { Context } from '../../base/context.ts';
import { readPanel } from './readPanel.ts';
import type { OpenedPanel } from './openPanel.ts';
import { noPanel, notOpen } from './refusals.ts';
import { keepSeats, makeSeats, refuseAddresses } from './seating.ts';

type No = 'no-panel' | 'not-open' | 'too-late' | 'own-address' | 'same-address' | 'too-many' | 'too-often';

/** Seats one more on a panel, as long as no score is open: a panel of one is no panel. */
export async function invitePanellist(
  context: Context,
  { panelId, ...invited }: ParsedRequestOf<typeof endpoint>,
): Promise<OpenedPanel | Refusal<No>> {
  const { store, scope, now } = context;
  const tooOften = await limitOwn(context, 'panel-invitation');
  if (tooOften !== undefined) return tooOften;
  const seats = await makeSeats(context, panelId, [invited]);
  return store.transact(async (tx) => {
    const kept = await holdPanel(tx, scope, panelId);
    if (kept === undefined) return noPanel();
    if (!isOpen(kept, now())) return notOpen();
    const { panel, panellists } = await readPanel(tx, context, kept);
    if (panel.isRevealed) return tooLate;
    if (panellists.length >= panelBounds.panellists) return tooMany;
    const refused = await refuseAddresses(tx, context, [invited.email, ...addressesOf(panellists, panel)]);
    if (refused !== undefined) return refused;
    await keepSeats(tx, context, seats);
    return { panel: kept, seats };
  });
}

/** Where those are reached who have a say: whoever was set apart or excused can be invited anew. */
function addressesOf(panellists: readonly KeptPanellist[], panel: Panel): readonly string[] {
  const voices = new Set(voicesOf(panel).map(({ id }) => id));
  return panellists.flatMap(({ id, email }) => (voices.has(id) && email !== '' ? [email] : []));
}

const tooLate = refuse('too-late', 'The scores are open already, so nobody can score without having seen them.');

const tooMany = refuse(
  'too-many',
  `${panelBounds.panellists} sit on this panel already, which is as many as can talk.`,
);
