import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An artifact backs something. */
export const artifactBacks = declareRule({
  id: 'artifact-backs',
  name: 'Every artifact backs something',
  about: 'artifact',
  weight: 'hint',
  reason: 'What is linked to nothing proves nothing, and nobody finds it on the day it is needed.',
  question: 'What is this to show?',
  concept: 'claim-pattern',
  reads: ['artifact', 'impact'],
  judge: ({ values: { of = [] } }) =>
    flawWhen(of.length === 0, {
      field: 'of',
      message: 'It backs nothing yet.',
      next: 'Link the impact or decision that it shows.',
    }),
  passes: {
    records: [
      a('impact', 'rates', { what: 'Billing rounds rates once' }),
      a('artifact', 'note', { title: 'Their note', of: ['rates'] }),
    ],
  },
  fails: { records: [a('artifact', 'note', { title: 'Their note' })] },
});
