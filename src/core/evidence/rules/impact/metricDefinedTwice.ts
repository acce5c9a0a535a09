import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A change of how success is measured names both measures. */
export const metricDefinedTwice = declareRule({
  id: 'metric-defined-twice',
  name: 'A changed metric is defined before and after',
  about: 'impact',
  weight: 'gap',
  reason:
    'To change what a domain counts as success is among the widest changes there are, if both definitions show it.',
  question: 'How did they count success before, and how do they now?',
  concept: 'metric-change',
  reads: ['impact'],
  judge: ({ values: { changed = [], metricBefore, metricAfter } }) => {
    const isConcerned = changed.includes('metric') || metricBefore !== undefined || metricAfter !== undefined;
    if (!isConcerned || (metricBefore !== undefined && metricAfter !== undefined)) return [];
    const field = metricBefore === undefined ? 'metricBefore' : 'metricAfter';
    return flawWhen(true, {
      field,
      message: `A metric changed, and how it was defined ${field === 'metricBefore' ? 'before' : 'afterwards'} is not said.`,
      next: 'Write down both definitions as the team writes them.',
    });
  },
  passes: {
    records: [
      a('impact', 'health', {
        what: 'Success counts active accounts by month',
        changed: ['metric'],
        metricBefore: 'Accounts with a licence',
        metricAfter: 'Accounts with three people active in a month',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'health', {
        what: 'Success counts active accounts by month',
        changed: ['metric'],
        metricAfter: 'Accounts with three people active in a month',
      }),
    ],
  },
});
