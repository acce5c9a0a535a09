import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import { type PanelRefusal, refusalOf } from '../../../../core/evidence/committee/panel/mayHappen.ts';
import { foldPanel, type Panel, type PanelEvent } from '../../../../core/evidence/committee/panel/panel.ts';
import { isOpen } from '../../../../core/evidence/committee/panel/standing.ts';
import { appendPanelEvents, holdPanel } from '../../../../store/evidence/panels.ts';
import { readPanel, type StandingPanel } from '../readPanel.ts';
import { noPanel, notOpen } from '../refusals.ts';
import type { SeatedGuest } from './openSeat.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'panellist'> : never;

/** What somebody on a panel does: an event without when and by whom. */
export type Doing = Untimed<Exclude<PanelEvent, { readonly kind: 'revealed' }>>;

/** A panel after somebody did something on it, and whether that opened the scores. */
export type After = { readonly standing: StandingPanel; readonly opens: boolean };

/**
 * Does things on a panel, all or none, each only if it may happen after those before it. Once the last voice has locked,
 * the scores open by themselves.
 */
export async function takePart(
  { context, me }: SeatedGuest,
  doings: readonly Doing[],
): Promise<After | PanelRefusal | Refusal<'no-panel' | 'not-open'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const kept = await holdPanel(tx, scope, me.panelId);
    if (kept === undefined) return noPanel();
    if (!isOpen(kept, now())) return notOpen();
    const before = await readPanel(tx, context, kept);
    const done: readonly PanelEvent[] = doings.map((doing) => ({ ...doing, at: now(), panellist: me.id }));
    const happened = happen(before, done);
    if (isRefusal(happened)) return happened;
    const opening: PanelEvent = { kind: 'revealed', at: now() };
    const opens = !happened.isRevealed && refusalOf(happened, opening) === undefined;
    const events = opens ? [...done, opening] : done;
    await appendPanelEvents(tx, scope, { panelId: kept.id, after: before.events.length, events });
    return { standing: await readPanel(tx, context, kept), opens };
  });
}

/** The panel after that, or why one of it may not happen. */
function happen({ kept, panellists, events }: StandingPanel, next: readonly PanelEvent[]): Panel | PanelRefusal {
  const opened = { chair: kept.chair, dimensions: kept.dimensions, panellists };
  const past = [...events];
  for (const event of next) {
    const refused = refusalOf(foldPanel(opened, past), event);
    if (refused !== undefined) return refused;
    past.push(event);
  }
  return foldPanel(opened, past);
}
