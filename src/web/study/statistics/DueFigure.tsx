import { formatCount, formatDayFromToday, formatLongDate, formatNumber, formatShortDate } from '../../base/format.ts';
import { BarChart } from './charts/BarChart.tsx';
import { Figure } from '../../base/chart/Figure.tsx';
import { countTicks } from './charts/scale.ts';
import { sayDue } from './sentences.ts';
import type { Statistics } from './statistics.ts';

/** How many cards fall due on each of the coming days, if nothing new is learnt. */
export function DueFigure({ dueAhead, today }: Pick<Statistics, 'dueAhead' | 'today'>) {
  const most = dueAhead.reduce((top, one) => (one.cards > top.cards ? one : top), { day: today, cards: 0 });
  if (most.cards === 0)
    return <Figure title={sayDue(dueAhead)} says="Cards you have answered come back here." table={undefined} />;
  const table = {
    columns: ['Day', 'Cards'],
    rows: dueAhead.map(({ day, cards }) => [formatLongDate(day), formatNumber(cards)]),
  };
  return (
    <Figure
      title={sayDue(dueAhead)}
      says={`Most of them ${formatDayFromToday(most.day, today)}: ${formatNumber(most.cards)}. What is overdue counts for today; new cards come on top.`}
      table={table}
    >
      <BarChart
        label="Cards due by day"
        start={0}
        ticks={countTicks(most.cards)}
        formatTick={formatNumber}
        bars={dueAhead.map(({ day, cards }) => ({
          value: cards,
          name: formatShortDate(day),
          says: `${formatLongDate(day)}: ${formatCount(cards, 'card')}`,
        }))}
      />
    </Figure>
  );
}
