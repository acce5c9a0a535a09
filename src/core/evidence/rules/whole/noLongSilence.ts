import { day, formatDay } from '../../../base/day.ts';
import { silencesIn, storyKinds } from '../../timeline.ts';
import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** The last year has no long stretch of which nothing is known. */
export const noLongSilence = declareLedgerRule({
  id: 'no-long-silence',
  name: 'The last year has no long gap',
  about: 'ledger',
  weight: 'gap',
  reason: 'Half a year of silence between two good stories makes a reader ask what went wrong in it.',
  question: 'What happened in between?',
  concept: 'twelve-month-narrative',
  reads: ['impact', 'friction', 'cost', 'decision', 'trade-off', 'principle', 'refusal', 'pruning', 'help'],
  limits: ['impacts-judged', 'silent-days'],
  judge: (around) => {
    if (!isWorthJudging(around)) return [];
    const days = storyKinds
      .flatMap((kind) => around.all(kind).flatMap(({ day: on }) => on ?? []))
      .filter((on) => on <= around.today)
      .toSorted((one, other) => one - other);
    const stretch = { from: day(around.today - 365), today: around.today, longest: around.limit('silent-days') };
    const silences = silencesIn(days, stretch);
    const [longest] = silences.toSorted((one, other) => other.days - one.days);
    if (longest === undefined) return [];
    const others = silences.length === 1 ? '' : ` It is the longest of ${silences.length} gaps.`;
    return flawWhen(true, {
      message: `Nothing is recorded from ${formatDay(longest.from)} to ${formatDay(longest.to)}, ${longest.days} days.${others}`,
      next: 'Look through your calendar of that time, and record one thing that moved.',
    });
  },
  passes: { records: barns(['2025-09-01', '2025-11-20', '2026-02-10', '2026-05-01']) },
  fails: { records: barns(['2025-09-01', '2025-09-20', '2026-05-20']) },
});

function barns(days: readonly string[]): readonly SketchedRecord[] {
  return days.map((changedOn, at) =>
    a('impact', `barn${at}`, { what: `Barn ${at + 1} feeds by the sensor`, changedOn }),
  );
}
