import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A decision that belonged to somebody else says who took it or knew of it. */
export const beyondOwnRight = declareRule({
  id: 'beyond-own-right',
  name: 'Somebody knew of a decision that was theirs',
  about: 'decision',
  weight: 'gap',
  reason: 'To act without asking is judgement where somebody knows of it, and trespass where nobody does.',
  question: 'Whose decision was it, and what did they say?',
  concept: 'decision-log',
  reads: ['decision', 'team'],
  judge: ({ values: { status, right, deciders = [], consulted = [], informed = [] } }) =>
    flawWhen(
      status === 'accepted' && right === 'theirs' && deciders.length + consulted.length + informed.length === 0,
      {
        field: 'informed',
        message: 'It was another’s decision, and nobody is named who took it or knew of it.',
        next: 'Name who decided, or write a note to whose decision it was, and say that you told them.',
      },
    ),
  passes: {
    records: [
      a('team', 'legal', { name: 'Legal' }),
      a('decision', 'refund', {
        what: 'Refunds below fifty need no approval',
        status: 'accepted',
        right: 'theirs',
        informed: ['legal'],
      }),
    ],
  },
  fails: {
    records: [
      a('decision', 'refund', { what: 'Refunds below fifty need no approval', status: 'accepted', right: 'theirs' }),
    ],
  },
});
