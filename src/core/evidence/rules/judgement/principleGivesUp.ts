import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A principle says what it gives up. */
export const principleGivesUp = declareRule({
  id: 'principle-gives-up',
  name: 'A principle rules something out',
  about: 'principle',
  weight: 'hint',
  reason: 'Nobody disagrees with quality. A principle is worth something by what it forbids.',
  question: 'What does it rule out?',
  concept: 'product-principles',
  reads: ['principle'],
  judge: ({ values: { instead } }) =>
    flawWhen(instead === undefined, {
      field: 'instead',
      message: 'It does not say what it gives up.',
      next: 'Complete the sentence: “even if that means …”.',
    }),
  passes: { records: [a('principle', 'slow', { text: 'Right before fast', instead: 'A launch may slip by a week' })] },
  fails: { records: [a('principle', 'slow', { text: 'Right before fast' })] },
});
