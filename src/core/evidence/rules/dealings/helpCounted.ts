import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What help saved is counted. */
export const helpCounted = declareRule({
  id: 'help-counted',
  name: 'What help saved is counted',
  about: 'help',
  weight: 'hint',
  reason: '“Easier” is a feeling until somebody counts the hours.',
  question: 'How much did it save them?',
  concept: 'easing-others-work',
  reads: ['help'],
  judge: ({ values: { saved } }) =>
    flawWhen(saved === undefined, {
      field: 'saved',
      message: 'It does not say how much it saved.',
      next: 'Ask them how long it took before and takes now.',
    }),
  passes: {
    records: [a('help', 'macro', { what: 'A macro for invoices', saved: { amount: 4, unit: 'hours a week' } })],
  },
  fails: { records: [a('help', 'macro', { what: 'A macro for invoices' })] },
});
