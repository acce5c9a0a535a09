import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Resistance to an initiative was counted. */
export const resistanceCounted = declareRule({
  id: 'resistance-counted',
  name: 'Resistance to it can be counted',
  about: 'initiative',
  weight: 'gap',
  reason: 'Everybody says that it was hard. Three refused requests and a vote of five to four say how hard.',
  question: 'How do you know that it was hard?',
  concept: 'project-traits',
  reads: ['initiative', 'team'],
  judge: ({ values: { resistance = [], status } }) =>
    flawWhen(status !== 'candidate' && !resistance.some(({ amount }) => amount !== undefined), {
      field: 'resistance',
      message:
        resistance.length === 0
          ? 'Nobody is said to have resisted it.'
          : 'Resistance is named and nothing of it is counted.',
      next: 'Count one thing: votes against, weeks of delay, refused requests.',
    }),
  passes: {
    records: [
      a('team', 'labs', { name: 'Labs' }),
      a('initiative', 'samples', {
        name: 'One sample register',
        status: 'running',
        resistance: [{ who: ['labs'], kind: 'delay', amount: { amount: 6, unit: 'weeks' } }],
      }),
    ],
  },
  fails: { records: [a('initiative', 'samples', { name: 'One sample register', status: 'running' })] },
});
