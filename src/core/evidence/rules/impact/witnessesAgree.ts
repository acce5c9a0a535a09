import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** No witness says that it would have come about anyway. */
export const witnessesAgree = declareRule({
  id: 'witnesses-agree',
  name: 'No witness says it would have happened anyway',
  about: 'impact',
  weight: 'gate',
  reason: 'The other team knows best what it would have done. A committee believes them before it believes you.',
  question: 'One of them says it would have happened anyway. What do you make of that?',
  concept: 'counterfactual',
  reads: ['impact', 'testimonial'],
  judge: ({ id }, around) => {
    const doubts = around
      .linking('testimonial', id, 'of')
      .filter((said) => said.values.otherwise === 'yes' && around.witnessed(said.id) === 'fresh');
    return flawWhen(doubts.length > 0, {
      field: 'counterfactual',
      message: `${doubts.length === 1 ? 'A witness signed' : `${doubts.length} witnesses signed`} that it would have happened anyway.`,
      next: 'Ask them what would have been different, and correct your claim to that.',
    });
  },
  passes: {
    records: [
      a('impact', 'intake', { what: 'Legal answers within two days' }),
      a('testimonial', 'amal', { of: ['intake'], otherwise: 'partly' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'intake', { what: 'Legal answers within two days' }),
      a('testimonial', 'amal', { of: ['intake'], otherwise: 'yes' }),
    ],
  },
});
