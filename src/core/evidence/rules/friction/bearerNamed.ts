import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Who else bore a cost is named. */
export const bearerNamed = declareRule({
  id: 'bearer-named',
  name: 'Who else paid is named',
  about: 'cost',
  weight: 'hint',
  reason: 'What others paid for your idea is theirs to be named for.',
  question: 'Who paid for it besides you?',
  concept: 'credit-distribution',
  reads: ['cost', 'team'],
  judge: ({ values: { bornBy, bearer = [] } }) =>
    flawWhen(bornBy === 'others' && bearer.length === 0, {
      field: 'bearer',
      message: 'Others bore it, and nobody says who.',
      next: 'Name the person or team that paid.',
    }),
  passes: {
    records: [
      a('team', 'depot', { name: 'Depot' }),
      a('cost', 'shift', { what: 'A second night shift', bornBy: 'others', bearer: ['depot'] }),
    ],
  },
  fails: { records: [a('cost', 'shift', { what: 'A second night shift', bornBy: 'others' })] },
});
