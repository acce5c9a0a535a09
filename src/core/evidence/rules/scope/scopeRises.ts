import { directionOf } from '../../timeline.ts';
import { lastSnapshots, pointsOf } from './snapshots.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** Scope rises from quarter to quarter. */
export const scopeRises = declareLedgerRule({
  id: 'scope-rises',
  name: 'Your scope rises over the year',
  about: 'ledger',
  weight: 'gap',
  reason:
    'To finish what you were given is expected. The next level is for those whose work reaches further each quarter.',
  question: 'Is your reach growing?',
  concept: 'scope-expansion',
  reads: ['scope-snapshot'],
  limits: ['scope-snapshots'],
  judge: (around) => {
    const taken = lastSnapshots(around);
    const direction = directionOf(pointsOf(taken, 'scope'), around.limit('scope-snapshots'));
    const [first, last] = [taken[0], taken.at(-1)];
    return flawWhen(direction === 'falling' || direction === 'level', {
      message: `Over the last ${taken.length} snapshots your scope went from ${first?.values.scope ?? 0} % to ${last?.values.scope ?? 0} %.`,
      next: 'Choose as your next project one that reaches teams you do not reach today.',
    });
  },
  passes: { records: lots([10, 15, 25, 40]) },
  fails: { records: lots([30, 31, 30, 29]) },
});

function lots(figures: readonly number[]): readonly SketchedRecord[] {
  return figures.map((scope, at) =>
    a('scope-snapshot', `lot${at}`, { name: `Quarter ${at + 1}`, on: `2026-0${at + 1}-15`, scope, control: 50 }),
  );
}
