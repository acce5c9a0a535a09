import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A promise that was not kept says what was told to whom. */
export const brokenPromiseTold = declareRule({
  id: 'broken-promise-told',
  name: 'A broken promise was told early',
  about: 'commitment',
  weight: 'gap',
  reason: 'What is remembered of a broken promise is whether they heard of it from you.',
  question: 'When did they hear of it from you?',
  concept: 'reliability',
  reads: ['commitment'],
  judge: ({ values: { state, note } }) =>
    flawWhen(state === 'broken' && note === undefined, {
      field: 'note',
      message: 'It was not kept, and nothing says what you told them.',
      next: 'Write what you said, and when.',
    }),
  passes: {
    records: [
      a('commitment', 'tests', {
        what: 'Tests by June',
        state: 'broken',
        note: 'Told them three weeks ahead, with a new day.',
      }),
    ],
  },
  fails: { records: [a('commitment', 'tests', { what: 'Tests by June', state: 'broken' })] },
});
