import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { formatCount, formatNumber } from '../../base/format.ts';
import { learnsHere } from '../../base/here.ts';

type Counts = Pick<DeckSummary, 'due' | 'steps' | 'fresh'>;

/** How many cards of a deck wait today; new ones count. */
export const waitingOf = ({ due, steps, fresh }: Counts): number => due + steps + fresh;

/** What waits in a deck: "12 due, 3 being learnt, 5 new"; or that nothing does. */
export function sayWaiting({ due, steps, fresh }: Counts, say: (count: number) => string): string {
  const parts = [
    due > 0 ? `${say(due)} due` : '',
    steps > 0 ? `${say(steps)} being learnt` : '',
    fresh > 0 ? `${say(fresh)} new` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing due' : parts.join(', ');
}

/** How many cards a deck has, and what waits in it where one learns. */
export const sayCards = (deck: DeckSummary): string =>
  learnsHere && deck.archivedAt === null
    ? `${formatCount(deck.cards, 'card')}: ${sayWaiting(deck, formatNumber)}`
    : formatCount(deck.cards, 'card');
