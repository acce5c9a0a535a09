import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An initiative is more than a feature or a study. */
export const moreThanAFeature = declareRule({
  id: 'more-than-a-feature',
  name: 'It changes a system, not a feature',
  about: 'initiative',
  weight: 'gap',
  reason:
    'Features ship every week. What a committee looks for is a system or an incentive that works another way since.',
  question: 'Which system works another way because of it?',
  concept: 'project-traits',
  reads: ['initiative'],
  judge: ({ values: { class: kind } }) =>
    flawWhen(kind === 'feature' || kind === 'research', {
      field: 'class',
      message:
        kind === 'feature'
          ? 'By your own account it is a feature.'
          : 'By your own account it is research, and no more yet.',
      next: 'Say which rule, system or incentive works another way because of it, or choose another case.',
    }),
  passes: { records: [a('initiative', 'bonus', { name: 'Sales earns by kept customers', class: 'incentives' })] },
  fails: { records: [a('initiative', 'filter', { name: 'A filter for dates', class: 'feature' })] },
});
