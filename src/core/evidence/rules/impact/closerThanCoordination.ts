import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** The teams did more than keep each other informed. */
export const closerThanCoordination = declareRule({
  id: 'closer-than-coordination',
  name: 'You did more than keep each other informed',
  about: 'impact',
  weight: 'gap',
  reason: 'Syncs and reviews are part of every job. Weighing a choice together, or answering for it together, is not.',
  question: 'What did you decide or answer for together?',
  concept: 'co-ownership',
  reads: ['impact'],
  judge: ({ values: { depth } }) =>
    flawWhen(depth === 'coordination', {
      field: 'depth',
      message: 'By your own account you kept each other informed, and no more.',
      next: 'Name the choice that you weighed or answered for together, if there was one.',
    }),
  passes: {
    records: [a('impact', 'risk', { what: 'Legal and we answer for the risk memo', depth: 'co-ownership' })],
  },
  fails: { records: [a('impact', 'risk', { what: 'Legal hears of our releases', depth: 'coordination' })] },
});
