import { formatCount, formatDuration, formatDate, formatNumber } from '../../base/format.ts';
import { Figure } from '../../base/chart/Figure.tsx';
import { levelBounds } from './charts/levels.ts';
import { YearCalendar } from './charts/YearCalendar.tsx';
import { isEnough, sayTooFew, sayYear } from './sentences.ts';
import type { Statistics } from './statistics.ts';
import { YearKey } from './YearKey.tsx';

/** On which days of the year how much was answered. */
export function YearFigure({ days }: Pick<Statistics, 'days'>) {
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  if (!isEnough(answers)) return <Figure title={sayYear(days)} says={sayTooFew(answers)} table={undefined} />;
  const bounds = levelBounds(Math.max(...days.map((day) => day.answers)));
  const studied = days.filter((day) => day.answers > 0).toReversed();
  const table = {
    columns: ['Day', 'Answers', 'Time'],
    rows: studied.map(({ day, answers: given, spentMs }) => [
      formatDate(day),
      formatNumber(given),
      formatDuration(spentMs),
    ]),
  };
  return (
    <Figure
      title={sayYear(days)}
      says="Each square is a day; the larger and darker, the more you answered. Days off are part of it."
      table={table}
    >
      <YearCalendar
        label="Answers by day"
        bounds={bounds}
        days={days.map((one) => ({ day: one.day, count: one.answers, says: sayDay(one) }))}
      />
      <YearKey bounds={bounds} />
    </Figure>
  );
}

const sayDay = ({ day, answers, spentMs }: Statistics['days'][number]): string =>
  `${formatDate(day)}: ${answers === 0 ? 'no answers' : `${formatCount(answers, 'answer')}, ${formatDuration(spentMs)}`}`;
