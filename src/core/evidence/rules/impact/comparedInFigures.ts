import { declareRule } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A figure stands beside the one it is compared with, in the same unit, and is another. */
export const comparedInFigures = declareRule({
  id: 'compared-in-figures',
  name: 'A figure has one to compare it with',
  about: 'impact',
  weight: 'gap',
  reason: 'A figure without its starting value says how large something is, and not what changed.',
  question: 'Compared with what?',
  concept: 'self-reported-impact',
  reads: ['impact'],
  judge: ({ values: { beforeMeasure, afterMeasure } }) => {
    if (beforeMeasure === undefined && afterMeasure === undefined) return [];
    if (beforeMeasure === undefined)
      return [
        {
          field: 'beforeMeasure',
          message: 'There is a figure for after, and none for before.',
          next: 'Find the figure of the time before, or take this one out.',
        },
      ];
    if (afterMeasure === undefined)
      return [
        {
          field: 'afterMeasure',
          message: 'There is a figure for before, and none for after.',
          next: 'Measure the same thing again, and write it down.',
        },
      ];
    if (beforeMeasure.unit !== afterMeasure.unit)
      return [
        {
          field: 'afterMeasure',
          message: `Before is counted in ${beforeMeasure.unit || 'no unit'}, after in ${afterMeasure.unit || 'no unit'}.`,
          next: 'Give both in the same unit.',
        },
      ];
    return beforeMeasure.amount === afterMeasure.amount
      ? [
          {
            field: 'afterMeasure',
            message: 'Both figures are the same.',
            next: 'Choose a figure that the change moved, or take both out.',
          },
        ]
      : [];
  },
  passes: {
    records: [
      a('impact', 'wait', {
        what: 'Claims answers sooner',
        beforeMeasure: { amount: 9, unit: 'days' },
        afterMeasure: { amount: 4, unit: 'days' },
      }),
    ],
  },
  fails: {
    records: [a('impact', 'wait', { what: 'Claims answers sooner', afterMeasure: { amount: 4, unit: 'days' } })],
  },
});
