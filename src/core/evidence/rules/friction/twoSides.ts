import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A friction names two sides, and what each needed. */
export const twoSides = declareRule({
  id: 'two-sides',
  name: 'Both sides of a friction are told',
  about: 'friction',
  weight: 'gap',
  reason: 'A conflict told from one side is a complaint.',
  question: 'How did it look from their side?',
  concept: 'productive-friction',
  reads: ['friction', 'team'],
  judge: ({ values: { parties = [] } }) =>
    flawWhen(parties.filter(({ interest }) => interest !== undefined).length < 2, {
      field: 'parties',
      message: 'It does not tell what two sides needed.',
      next: 'Add the other party, and what each of them needed and not only wanted.',
    }),
  passes: {
    records: [
      a('team', 'us', { name: 'Booking' }),
      a('team', 'desk', { name: 'Desk' }),
      a('friction', 'hours', {
        what: 'Opening hours',
        parties: [
          { who: ['us'], position: 'Open on Sundays', interest: 'Weekend guests' },
          { who: ['desk'], position: 'Not without staff', interest: 'Two free days' },
        ],
      }),
    ],
  },
  fails: {
    records: [
      a('team', 'desk', { name: 'Desk' }),
      a('friction', 'hours', { what: 'Opening hours', parties: [{ who: ['desk'], position: 'Not without staff' }] }),
    ],
  },
});
