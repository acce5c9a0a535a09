import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { type PanelRefusal, refusalOf } from '../../../core/evidence/committee/panel/mayHappen.ts';
import { foldPanel, type Panel, type PanelEvent } from '../../../core/evidence/committee/panel/panel.ts';
import { panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import type { Tx } from '../../../store/base/database.ts';
import { appendPanelEvents } from '../../../store/evidence/panels.ts';
import type { Context } from '../../base/context.ts';
import { readPanel, type StandingPanel } from './readPanel.ts';

/** A panel after something happened on it, and whether that opened the scores. */
export type After = { readonly standing: StandingPanel; readonly opens: boolean };

/** What is to happen on a panel that stands so. */
export type Next = { readonly before: StandingPanel; readonly next: readonly PanelEvent[] };

/**
 * Lets things happen on a panel that is held, all or none, each only if it may after those before it. Once the last voice
 * has locked, the scores open by themselves.
 */
export async function happen(tx: Tx, context: Context, { before, next }: Next): Promise<After | PanelRefusal> {
  const { kept, events: past } = before;
  const happened = foldAllowed(before, next);
  if (isRefusal(happened)) return happened;
  const opening: PanelEvent = { kind: 'revealed', at: context.now() };
  const opens = !happened.isRevealed && refusalOf(happened, opening) === undefined;
  const events = opens ? [...next, opening] : next;
  await appendPanelEvents(tx, context.scope, { panelId: kept.id, after: past.length, events });
  return { standing: await readPanel(tx, context, kept), opens };
}

/** The panel after that, or why one of it may not happen. */
function foldAllowed({ kept, panellists, events }: StandingPanel, next: readonly PanelEvent[]): Panel | PanelRefusal {
  const opened = { chair: kept.chair, dimensions: kept.dimensions, panellists };
  const past = [...events];
  if (next.some((event) => scoresOf(event, past) + next.length > panelBounds.scores)) return tooOften;
  for (const event of next) {
    const refused = refusalOf(foldPanel(opened, past), event);
    if (refused !== undefined) return refused;
    past.push(event);
  }
  return foldPanel(opened, past);
}

/** How often whoever scores there has scored before. */
const scoresOf = (event: PanelEvent, past: readonly PanelEvent[]): number =>
  isScore(event) ? past.filter((one) => isScore(one) && one.panellist === event.panellist).length : 0;

const isScore = (event: PanelEvent): event is Extract<PanelEvent, { readonly kind: 'scored' | 'changed' }> =>
  event.kind === 'scored' || event.kind === 'changed';

const tooOften = refuse(
  'not-now',
  'You have changed your scores hundreds of times. They stay as they are now; lock them, or talk to whoever opened the panel.',
);
