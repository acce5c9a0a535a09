import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What is left of a settled friction is told. */
export const residueTold = declareRule({
  id: 'residue-told',
  name: 'What is left of a friction is told',
  about: 'friction',
  weight: 'hint',
  reason: 'Few conflicts end without a rest. Naming it shows that you still look.',
  question: 'What would they still have otherwise?',
  concept: 'productive-friction',
  reads: ['friction'],
  judge: ({ values: { resolution, residual } }) =>
    flawWhen(resolution !== undefined && residual === undefined, {
      field: 'residual',
      message: 'It does not say what is left of it.',
      next: 'Ask the other side what they would still have otherwise.',
    }),
  passes: {
    records: [
      a('friction', 'keys', {
        what: 'Who holds the keys',
        resolution: 'Both, with a log.',
        residual: 'Security would rather hold them alone.',
      }),
    ],
  },
  fails: { records: [a('friction', 'keys', { what: 'Who holds the keys', resolution: 'Both, with a log.' })] },
});
