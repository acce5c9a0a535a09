import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Scope is measured each quarter. */
export const scopeTaken = declareLedgerRule({
  id: 'scope-taken',
  name: 'Scope is measured each quarter',
  about: 'ledger',
  weight: 'hint',
  reason: 'That your reach has grown can only be seen by somebody who knows what it was.',
  question: 'How far did your work reach a year ago?',
  concept: 'scope-expansion',
  reads: ['impact', 'scope-snapshot'],
  limits: ['impacts-judged', 'scope-snapshots'],
  judge: (around) => {
    const taken = around
      .all('scope-snapshot')
      .filter(({ day: on }) => on !== null && on > around.today - 365 && on <= around.today).length;
    const wanted = around.limit('scope-snapshots');
    return flawWhen(isWorthJudging(around) && taken < wanted, {
      message: `Scope was measured ${taken === 1 ? 'once' : `${taken} times`} in the last year; ${wanted} times show where it goes.`,
      next: 'Record how far your work reaches today.',
    });
  },
  passes: {
    records: [
      ...['2025-07-31', '2025-10-31', '2026-01-31', '2026-04-30'].map((on, at) =>
        a('scope-snapshot', `q${at}`, { name: on, on }),
      ),
      ...['meals', 'rooms', 'tours'].map((key) => a('impact', key, { what: `Hotels price ${key} daily` })),
    ],
  },
  fails: {
    records: [
      a('scope-snapshot', 'spring', { name: 'Spring', on: '2026-04-30' }),
      ...['meals', 'rooms', 'tours'].map((key) => a('impact', key, { what: `Hotels price ${key} daily` })),
    ],
  },
});
