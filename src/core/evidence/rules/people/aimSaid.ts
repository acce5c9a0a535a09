import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** It is said which level one aims for. */
export const aimSaid = declareLedgerRule({
  id: 'aim-said',
  name: 'It says which level you aim for',
  about: 'ledger',
  weight: 'hint',
  reason: 'Nobody has to put you forward. Whoever names the level and the round can plan back from it.',
  question: 'Which level is this for?',
  concept: 'self-nomination',
  reads: ['impact', 'profile'],
  limits: ['impacts-judged'],
  judge: (around) =>
    flawWhen(isWorthJudging(around) && around.all('profile').length === 0, {
      message: 'Nothing says where you stand, or which level you aim for.',
      next: 'Fill in your profile, with the day of the next round.',
    }),
  passes: {
    records: [
      a('profile', 'me', { role: 'Senior product manager', aim: 'Staff' }),
      ...['masts', 'cells', 'towers'].map((key) => a('impact', key, { what: `Field plans ${key} by load` })),
    ],
  },
  fails: {
    records: ['masts', 'cells', 'towers'].map((key) => a('impact', key, { what: `Field plans ${key} by load` })),
  },
});
