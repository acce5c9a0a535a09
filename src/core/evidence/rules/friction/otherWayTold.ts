import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A trade-off tells what the other way would have been. */
export const otherWayTold = declareRule({
  id: 'other-way-told',
  name: 'The road not taken is told',
  about: 'trade-off',
  weight: 'gap',
  reason: 'A trade-off without its alternative is a decision that had none.',
  question: 'What was the other way?',
  concept: 'phased-trade-off',
  reads: ['trade-off'],
  judge: ({ values: { otherWay } }) =>
    flawWhen(otherWay === undefined, {
      field: 'otherWay',
      message: 'It does not say what the other way was.',
      next: 'Say what would have been done instead, and why it was not.',
    }),
  passes: {
    records: [
      a('trade-off', 'pilot', {
        what: 'Two regions first',
        otherWay: 'All regions in June, with no support at night.',
      }),
    ],
  },
  fails: { records: [a('trade-off', 'pilot', { what: 'Two regions first' })] },
});
