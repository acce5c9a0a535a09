import { directionOf } from '../../timeline.ts';
import { lastSnapshots, pointsOf } from './snapshots.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** Direct control falls while scope rises, or it is said why not. */
export const controlFalls = declareLedgerRule({
  id: 'control-falls',
  name: 'You reach more and run less of it',
  about: 'ledger',
  weight: 'hint',
  reason: 'Scope that grows with a larger team of your own is another job. At this level others run what you reach.',
  question: 'Has your influence grown, or only your team?',
  concept: 'twelve-month-narrative',
  reads: ['scope-snapshot'],
  limits: ['scope-snapshots'],
  judge: (around) => {
    const taken = lastSnapshots(around);
    const last = taken.at(-1);
    const isRising = directionOf(pointsOf(taken, 'scope'), around.limit('scope-snapshots')) === 'rising';
    const control = directionOf(pointsOf(taken, 'control'), around.limit('scope-snapshots'));
    const isKept = control === 'rising' || control === 'level';
    return flawWhen(isRising && isKept && last?.values.note === undefined, {
      message: `Your scope rises, and you run ${last?.values.control ?? 0} % of it yourself, after ${taken[0]?.values.control ?? 0} %.`,
      next: 'Hand over a part of it, or say in the note of the newest snapshot why you run it.',
    });
  },
  passes: { records: lots([80, 60, 45, 30]) },
  fails: { records: lots([60, 60, 62, 61]) },
});

function lots(figures: readonly number[]): readonly SketchedRecord[] {
  return figures.map((control, at) =>
    a('scope-snapshot', `lot${at}`, {
      name: `Quarter ${at + 1}`,
      on: `2026-0${at + 1}-15`,
      scope: 10 + 10 * at,
      control,
    }),
  );
}
