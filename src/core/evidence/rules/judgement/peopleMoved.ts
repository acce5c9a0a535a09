import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What was stopped freed people for something else. */
export const peopleMoved = declareRule({
  id: 'people-moved',
  name: 'Stopping it freed somebody',
  about: 'pruning',
  weight: 'gap',
  reason: 'Without people who do something else now, stopping a thing saves nothing.',
  question: 'What do those people do now?',
  concept: 'strategic-pruning',
  reads: ['pruning', 'team'],
  judge: ({ values: { moves = [] } }) =>
    flawWhen(moves.length === 0, {
      field: 'moves',
      message: 'Nobody is said to work on something else now.',
      next: 'Say how many people moved, from where, and to what.',
    }),
  passes: {
    records: [
      a('team', 'sync', { name: 'Sync' }),
      a('pruning', 'print', { what: 'Printed statements', moves: [{ people: 3, to: ['sync'] }] }),
    ],
  },
  fails: { records: [a('pruning', 'print', { what: 'Printed statements' })] },
});
