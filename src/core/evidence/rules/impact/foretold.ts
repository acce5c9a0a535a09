import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What came of it stands beside what was expected. */
export const foretold = declareRule({
  id: 'foretold',
  name: 'What came of it can be held against a forecast',
  about: 'impact',
  weight: 'gap',
  reason: 'Any outcome looks intended afterwards. A forecast written first shows that you understood the system.',
  question: 'What had you expected?',
  concept: 'systemic-change',
  reads: ['impact'],
  judge: ({ values: { forecast, actual } }) =>
    flawWhen(actual !== undefined && forecast === undefined, {
      field: 'forecast',
      message: 'It says what came of it, and nothing says what you expected.',
      next: 'Write a forecast for the next two quarters, and look again then.',
    }),
  passes: {
    records: [
      a('impact', 'forms', {
        what: 'Clinics send forms ahead',
        forecast: 'Half of the clinics',
        actual: 'Seven of twelve clinics',
      }),
    ],
  },
  fails: { records: [a('impact', 'forms', { what: 'Clinics send forms ahead', actual: 'Seven of twelve clinics' })] },
});
