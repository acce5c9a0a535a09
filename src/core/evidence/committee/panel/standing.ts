import type { Instant } from '../../../base/instant.ts';
import type { Panel } from './panel.ts';

/** How a panel stands: scores are given, then talked about, until it has decided; or it closed before it had. */
export const panelStandings = ['scoring', 'talking', 'decided', 'closed'] as const;

/** One of them. */
export type PanelStanding = (typeof panelStandings)[number];

/** Until when something may happen on a panel; `closedAt` where it was closed before. */
export type PanelTerm = { readonly closesAt: Instant; readonly closedAt: Instant | null };

/** Whether its links still open. */
export const isOpen = ({ closesAt, closedAt }: PanelTerm, now: Instant): boolean => closedAt === null && now < closesAt;

/** How a panel stands now. */
export function panelStanding(panel: Panel, term: PanelTerm, now: Instant): PanelStanding {
  if (panel.verdict !== null) return 'decided';
  if (!isOpen(term, now)) return 'closed';
  return panel.isRevealed ? 'talking' : 'scoring';
}

/** How many may sit on a panel and have a say at least, for how many days its links may open, and how many impacts it judges. */
export const panelBounds = { panellists: 12, voices: 2, days: 60, cases: 12, dimensions: 12, scores: 500 } as const;

/** How many panels may be open at a time. */
export const mostPanels = 20;
