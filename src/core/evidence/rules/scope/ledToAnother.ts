import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** One impact led to another. */
export const ledToAnother = declareLedgerRule({
  id: 'led-to-another',
  name: 'One change led to another',
  about: 'ledger',
  weight: 'gap',
  reason: 'What others go on to do because somebody else changed is beyond your reach, and so proves the most.',
  question: 'What did it set off?',
  concept: 'ripple',
  reads: ['impact'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const impacts = around.all('impact');
    const hasFollowed = impacts.some(({ values: { followedFrom = [] } }) => followedFrom.length > 0);
    return flawWhen(isWorthJudging(around) && !hasFollowed, {
      message: `Of ${countOf(impacts.length, 'impact')} none is said to have followed from another.`,
      next: `Ask who had to change because of “${impacts[0]?.title ?? ''}”, and record it as an impact that followed.`,
    });
  },
  passes: {
    records: [
      a('impact', 'kerbs', { what: 'Roads paints kerbs first' }),
      a('impact', 'vans', { what: 'Couriers stop at kerbs', followedFrom: ['kerbs'] }),
      a('impact', 'bins', { what: 'Bins move by night' }),
    ],
  },
  fails: { records: ['kerbs', 'vans', 'bins'].map((key) => a('impact', key, { what: `The city plans its ${key}` })) },
});
