import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** An initiative says who owned its outcome before. */
export const ownerBeforeSaid = declareRule({
  id: 'owner-before-said',
  name: 'It says who owned the outcome before',
  about: 'initiative',
  weight: 'hint',
  reason: 'To take up what nobody claims is the plainest sign of leading without authority.',
  question: 'Whose was this before you took it up?',
  concept: 'outcome-ownership',
  reads: ['initiative'],
  judge: ({ values: { ownerBefore } }) =>
    flawWhen(ownerBefore === undefined, {
      field: 'ownerBefore',
      message: 'It does not say who owned this outcome before.',
      next: 'Write the name, or “nobody” if it was so.',
    }),
  passes: { records: [a('initiative', 'dunning', { name: 'Fewer failed payments', ownerBefore: 'nobody' })] },
  fails: { records: [a('initiative', 'dunning', { name: 'Fewer failed payments' })] },
});
