import { functions as labels } from '../../kinds/people/functions.ts';
import { isWorthJudging, reachAround } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** At least one function was reached by more than keeping each other informed. */
export const closerThanInformed = declareLedgerRule({
  id: 'closer-than-informed',
  name: 'One function weighed or owned it with you',
  about: 'ledger',
  weight: 'gap',
  reason:
    'Design reviews and launch syncs happen everywhere. Across functions means that somebody there weighed it, or answered for it, with you.',
  question: 'Who outside product weighed it with you?',
  concept: 'co-ownership',
  reads: ['impact', 'team'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const { functions, looseOnly } = reachAround(around);
    const isLoose = functions.length > 0 && looseOnly.length === functions.length;
    return flawWhen(isWorthJudging(around) && isLoose, {
      message: `In ${looseOnly.map((name) => labels[name].toLowerCase()).join(', ')} you kept each other informed, and no more.`,
      next: 'Choose the function that has most at stake, and put one choice to it before it is made.',
    });
  },
  passes: {
    records: [
      a('team', 'books', { name: 'Books', function: 'finance' }),
      ...['rates', 'terms'].map((key) =>
        a('impact', key, { what: `Books hears of ${key}`, teams: ['books'], depth: 'coordination' }),
      ),
      a('impact', 'caps', { what: 'Books sets caps with us', teams: ['books'], depth: 'co-ownership' }),
    ],
  },
  fails: {
    records: [
      a('team', 'books', { name: 'Books', function: 'finance' }),
      ...['rates', 'terms', 'caps'].map((key) =>
        a('impact', key, { what: `Books hears of ${key}`, teams: ['books'], depth: 'coordination' }),
      ),
    ],
  },
});
