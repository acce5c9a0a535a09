import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import type { PanelRefusal } from '../../../../core/evidence/committee/panel/mayHappen.ts';
import type { PanelEvent } from '../../../../core/evidence/committee/panel/panel.ts';
import { isOpen } from '../../../../core/evidence/committee/panel/standing.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { holdPanel } from '../../../../store/evidence/panels.ts';
import { forgetScores } from '../../../../store/evidence/panels/upkeep.ts';
import { type After, happen } from '../happen.ts';
import { readPanel, type StandingPanel } from '../readPanel.ts';
import { noPanel, notOpen } from '../refusals.ts';
import type { SeatedGuest } from './openSeat.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'panellist'> : never;

/** What somebody on a panel does: an event without when and by whom. */
export type Doing = Untimed<Exclude<PanelEvent, { readonly kind: 'revealed' | 'excused' }>>;

/** What has to hold before anything is done, looked at in the same transaction. */
export type Trial = (tx: Tx, before: StandingPanel) => Promise<Refusal<'wrong-code' | 'other-scores'> | undefined>;

/** Does things on a panel, all or none. Whoever declares a conflict of interest takes their scores along. */
export async function takePart(
  { context, me }: SeatedGuest,
  doings: readonly Doing[],
  trial?: Trial,
): Promise<After | PanelRefusal | Refusal<'no-panel' | 'not-open' | 'wrong-code' | 'other-scores'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const kept = await holdPanel(tx, scope, me.panelId);
    if (kept === undefined) return noPanel();
    if (!isOpen(kept, now())) return notOpen();
    const before = await readPanel(tx, context, kept);
    const failed = await trial?.(tx, before);
    if (failed !== undefined) return failed;
    const next: readonly PanelEvent[] = doings.map((doing) => ({ ...doing, at: now(), panellist: me.id }));
    const after = await happen(tx, context, { before, next });
    if (isRefusal(after)) return after;
    if (doings.some(({ kind }) => kind === 'conflict')) await forgetScores(tx, scope, { panelId: kept.id, id: me.id });
    return after;
  });
}
