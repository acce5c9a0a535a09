import { useState } from 'react';
import { formatDate, formatDuration, formatLongDate, formatShortDate, formatShortDuration } from '../../base/format.ts';
import { type Bar, BarChart } from './charts/BarChart.tsx';
import { Figure } from '../../base/chart/Figure.tsx';
import { durationTicks } from './charts/scale.ts';
import { sumWeeks } from './charts/weeks.ts';
import { isEnough, saySpent, sayTooFew } from './sentences.ts';
import type { Statistics } from './statistics.ts';
import styles from './TimeFigure.module.css';

/** How long was studied, by day of the last month or by week of the year. */
export function TimeFigure({ days }: Pick<Statistics, 'days'>) {
  const [step, setStep] = useState<Step>('day');
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  if (!isEnough(answers)) return <Figure title="How long you study" says={sayTooFew(answers)} table={undefined} />;
  const shown = step === 'day' ? days.slice(-monthDays) : days;
  const bars = barsOf[step](shown);
  return (
    <Figure
      title={saySpent(shown)}
      says="From the moment a card is asked until you grade it."
      table={{
        columns: [step === 'day' ? 'Day' : 'Week', 'Time'],
        rows: bars.toReversed().map(({ says }) => says.split(': ')),
      }}
    >
      <div className={styles['steps']} role="group" aria-label="Time spent by">
        {steps.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className={styles['step']}
            aria-pressed={value === step}
            onClick={() => setStep(value)}
          >
            {label}
          </button>
        ))}
      </div>
      <BarChart
        key={step}
        label={step === 'day' ? 'Time spent by day' : 'Time spent by week'}
        start={bars.length - 1}
        ticks={durationTicks(Math.max(...bars.map(({ value }) => value)))}
        formatTick={formatShortDuration}
        bars={bars}
      />
    </Figure>
  );
}

type Step = 'day' | 'week';

const monthDays = 30;

const steps = [
  { value: 'day', label: '30 days by day' },
  { value: 'week', label: 'A year by week' },
] as const;

const barsOf: Readonly<Record<Step, (days: Statistics['days']) => readonly Bar[]>> = {
  day: (days) =>
    days.map(({ day, spentMs }) => ({
      value: spentMs,
      name: formatShortDate(day),
      says: `${formatLongDate(day)}: ${saySpan(spentMs)}`,
    })),
  week: (days) =>
    sumWeeks(days).map(({ from, to, spentMs }) => ({
      value: spentMs,
      name: formatShortDate(from),
      says: `${formatDate(from)} to ${formatDate(to)}: ${saySpan(spentMs)}`,
    })),
};

const saySpan = (spentMs: number): string => (spentMs === 0 ? 'nothing' : formatDuration(spentMs));
