import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A cost says which decision it changed. */
export const costLedSomewhere = declareRule({
  id: 'cost-led-somewhere',
  name: 'A cost counts with what it changed',
  about: 'cost',
  weight: 'gap',
  reason: 'Hard work by itself is no proof. A cost counts with the decision that it bought.',
  question: 'What did that buy?',
  concept: 'cost-of-leadership',
  reads: ['cost', 'decision', 'impact'],
  judge: ({ values: { changed = [], about = [] } }) =>
    flawWhen(changed.length === 0 && about.length === 0, {
      field: 'changed',
      message: 'It hangs on nothing: no decision that it changed, and no impact it was paid for.',
      next: 'Link the decision or the impact that it was paid for.',
    }),
  passes: {
    records: [
      a('decision', 'sunset', { what: 'Close the old portal' }),
      a('cost', 'demo', { what: 'We skipped the autumn demo', changed: ['sunset'] }),
    ],
  },
  fails: { records: [a('cost', 'nights', { what: 'Many late evenings' })] },
});
