import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A friction was about more than wording or timing. */
export const realDisagreement = declareRule({
  id: 'real-disagreement',
  name: 'They wanted different things',
  about: 'friction',
  weight: 'hint',
  reason: 'Where all agree but for the wording, telling of it is reporting.',
  question: 'Did anybody stand to lose something?',
  concept: 'consensus-trap',
  reads: ['friction'],
  judge: ({ values: { disagreement } }) =>
    flawWhen(disagreement === 'slight', {
      field: 'disagreement',
      message: 'By your own account it was a matter of wording or timing.',
      next: 'Look for a friction where somebody stood to lose something.',
    }),
  passes: { records: [a('friction', 'data', { what: 'Who may see raw data', disagreement: 'sharp' })] },
  fails: { records: [a('friction', 'name', { what: 'What to call it', disagreement: 'slight' })] },
});
