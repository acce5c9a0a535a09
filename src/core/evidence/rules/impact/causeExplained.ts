import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Why they changed is told, and is more than what one did. */
export const causeExplained = declareRule({
  id: 'cause-explained',
  name: 'It says why they changed because of it',
  about: 'impact',
  weight: 'gate',
  reason: 'What you did and what they did can stand side by side by chance. The reason they had is what joins the two.',
  question: 'Why did they change because of what you did?',
  concept: 'evidence-chain',
  reads: ['impact'],
  judge: ({ values: { act, mechanism } }) =>
    flawWhen(mechanism !== undefined && mechanism === act, {
      field: 'mechanism',
      message: 'How it led to the change repeats what you did.',
      next: 'Say what they saw, lost or gained by it that made them change.',
    }),
  passes: {
    records: [
      a('impact', 'checks', {
        what: 'Payments checks fees before release',
        act: 'I showed them twelve refunds.',
        mechanism: 'Each refund had cost them a day; the check costs ten minutes.',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'checks', {
        what: 'Payments checks fees before release',
        act: 'I showed them twelve refunds.',
        mechanism: 'I showed them twelve refunds.',
      }),
    ],
  },
});
