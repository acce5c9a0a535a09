import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A refusal says who bears its consequence. */
export const consequenceBorne = declareRule({
  id: 'consequence-borne',
  name: 'A no says who bears it',
  about: 'refusal',
  weight: 'gap',
  reason: 'To say no is easy where nobody pays for it.',
  question: 'Who paid for your no?',
  concept: 'direction-amid-disagreement',
  reads: ['refusal', 'team'],
  judge: ({ values: { bearer = [] } }) =>
    flawWhen(bearer.length === 0, {
      field: 'bearer',
      message: 'Nobody is said to bear what follows from it.',
      next: 'Name who paid for your no, yourself included.',
    }),
  passes: {
    records: [
      a('team', 'field', { name: 'Field' }),
      a('refusal', 'custom', { what: 'No custom report for one client', bearer: ['field'] }),
    ],
  },
  fails: { records: [a('refusal', 'custom', { what: 'No custom report for one client' })] },
});
