import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What came of a refusal is known after a while. */
export const refusalOutcomeKnown = declareRule({
  id: 'refusal-outcome-known',
  name: 'What came of a no is known',
  about: 'refusal',
  weight: 'hint',
  reason: 'A no that turned out well, or badly, says more than the no.',
  question: 'What came of it?',
  concept: 'direction-amid-disagreement',
  reads: ['refusal'],
  limits: ['refusal-open'],
  judge: ({ day, values: { cameOf } }, { today, limit }) =>
    flawWhen(cameOf === undefined && day !== null && today - day > limit('refusal-open'), {
      field: 'cameOf',
      message: 'It was long ago, and what came of it is not said.',
      next: 'Ask whoever had asked you, and write down what they did instead.',
    }),
  passes: {
    records: [
      a('refusal', 'fork', { what: 'No fork of the app', refusedOn: '2025-10-01', cameOf: 'They used the settings.' }),
    ],
  },
  fails: { records: [a('refusal', 'fork', { what: 'No fork of the app', refusedOn: '2025-10-01' })] },
});
