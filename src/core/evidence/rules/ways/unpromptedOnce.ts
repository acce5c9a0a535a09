import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Somebody changed of their own accord. */
export const unpromptedOnce = declareLedgerRule({
  id: 'unprompted-once',
  name: 'Somebody changed without being asked',
  about: 'ledger',
  weight: 'gap',
  reason: 'Whoever is asked may do it as a favour. Whoever does it unasked has made it theirs.',
  question: 'Who did it without being asked?',
  concept: 'unprompted-action',
  reads: ['impact'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const impacts = around.all('impact');
    const isUnprompted = impacts.some(({ values: { prompted } }) => prompted === 'unprompted');
    return flawWhen(isWorthJudging(around) && !isUnprompted, {
      message: `Of ${countOf(impacts.length, 'impact')} none came about of another team’s own accord.`,
      next: 'Ask who took up your way without telling you, and record it.',
    });
  },
  passes: {
    records: [
      a('impact', 'soil', { what: 'Growers send soil samples', prompted: 'asked' }),
      a('impact', 'seed', { what: 'Growers share their seed list', prompted: 'asked' }),
      a('impact', 'rain', { what: 'Growers log the rain', prompted: 'unprompted' }),
    ],
  },
  fails: {
    records: ['soil', 'seed', 'rain'].map((key) => a('impact', key, { what: `Growers log ${key}`, prompted: 'asked' })),
  },
});
