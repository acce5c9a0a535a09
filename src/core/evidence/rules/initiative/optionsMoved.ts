import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An initiative opened or closed what can be done later. */
export const optionsMoved = declareRule({
  id: 'options-moved',
  name: 'It opens or closes later options',
  about: 'initiative',
  weight: 'gap',
  reason:
    'What can be undone next week changes little. A choice that opens one road and closes another shapes what others can do.',
  question: 'What is possible now that was not, or the other way round?',
  concept: 'project-traits',
  reads: ['initiative'],
  judge: ({ values: { options = [], status } }) =>
    flawWhen(status !== 'candidate' && options.length === 0, {
      field: 'options',
      message: 'It does not say which options it opened or closed.',
      next: 'Name one thing that is possible now and was not, or the other way round.',
    }),
  passes: {
    records: [
      a('initiative', 'ledger', {
        name: 'One ledger for fees',
        status: 'done',
        options: [{ option: 'Prices by region', effect: 'opened' }],
      }),
    ],
  },
  fails: { records: [a('initiative', 'ledger', { name: 'One ledger for fees', status: 'done' })] },
});
