import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Without the act it would have come out another way. */
export const otherwiseElse = declareRule({
  id: 'otherwise-else',
  name: 'Without you it would have gone another way',
  about: 'impact',
  weight: 'gate',
  reason: 'What would have happened anyway is nobody’s doing, however hard it was.',
  question: 'What would they have done without you?',
  concept: 'counterfactual',
  reads: ['impact'],
  judge: ({ values: { counterfactual, after } }) =>
    flawWhen(counterfactual !== undefined && counterfactual === after, {
      field: 'counterfactual',
      message: 'What would have happened otherwise is what did happen.',
      next: 'Ask the other team what they would have done, and write that down.',
    }),
  passes: {
    records: [
      a('impact', 'stock', {
        what: 'Buying orders weekly',
        after: 'Orders go out every Monday.',
        counterfactual: 'They would have gone on ordering once a month.',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'stock', {
        what: 'Buying orders weekly',
        after: 'Orders go out every Monday.',
        counterfactual: 'Orders go out every Monday.',
      }),
    ],
  },
});
