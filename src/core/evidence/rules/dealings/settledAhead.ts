import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Trade-offs that were talked of ahead were settled. */
export const settledAhead = declareRule({
  id: 'settled-ahead',
  name: 'Trade-offs ahead were settled',
  about: 'one-to-one',
  weight: 'gap',
  reason: 'To foresee a trade-off is half of it. Settled before the document, it never becomes a meeting.',
  question: 'How did you settle it?',
  concept: 'upstream-influence',
  reads: ['one-to-one'],
  judge: ({ values: { ahead = [] } }) =>
    flawWhen(
      ahead.some(({ settled }) => settled === undefined),
      {
        field: 'ahead',
        message: 'A trade-off is named, and not how it was settled.',
        next: 'Say what you two agreed, or when you will.',
      },
    ),
  passes: {
    records: [
      a('one-to-one', 'kofi', {
        topic: 'The new index',
        ahead: [{ choice: 'Speed or freshness', settled: 'Fresh within a minute' }],
      }),
    ],
  },
  fails: { records: [a('one-to-one', 'kofi', { topic: 'The new index', ahead: [{ choice: 'Speed or freshness' }] })] },
});
