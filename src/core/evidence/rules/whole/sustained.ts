import { monthDays } from '../../../base/day.ts';
import { countOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Impacts go back far enough to be a pattern. */
export const sustained = declareLedgerRule({
  id: 'sustained',
  name: 'It goes back a year or more',
  about: 'ledger',
  weight: 'gate',
  reason: 'One good quarter can be luck. A year of it is how somebody works.',
  question: 'Was this one good quarter, or how you work?',
  concept: 'twelve-month-narrative',
  reads: ['impact'],
  limits: ['months-spanned'],
  judge: (around) => {
    const days = around.all('impact').flatMap(({ day }) => day ?? []);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const months = Math.floor((last - first) / monthDays);
    const wanted = around.limit('months-spanned');
    return flawWhen(months < wanted, {
      message: `Your impacts span ${countOf(months, 'month')}; ${wanted} are looked for.`,
      next: 'Record an earlier change that you can still prove, or go on recording until they do.',
    });
  },
  passes: {
    records: [
      a('impact', 'first', { what: 'Sales drops its own forecast', changedOn: '2025-03-01' }),
      a('impact', 'second', { what: 'Support writes its answers from ours', changedOn: '2026-05-01' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'first', { what: 'Sales drops its own forecast', changedOn: '2026-03-01' }),
      a('impact', 'second', { what: 'Support writes its answers from ours', changedOn: '2026-05-01' }),
    ],
  },
});
