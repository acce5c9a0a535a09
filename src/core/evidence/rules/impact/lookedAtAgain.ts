import { parseDay } from '../../../base/day.ts';
import { lookOn } from '../../kinds/change/look.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Two quarters later somebody looked whether it lasted. */
export const lookedAtAgain = declareRule({
  id: 'looked-at-again',
  name: 'Two quarters later you looked again',
  about: 'impact',
  weight: 'gap',
  reason: 'Many changes are gone after half a year. What is still there has become how they work.',
  question: 'Is it still so?',
  concept: 'systemic-change',
  reads: ['impact'],
  judge: ({ values }, { today }) => {
    const on = parseDay(lookOn(values) ?? '');
    return flawWhen(on !== undefined && on <= today, {
      field: 'actual',
      message: 'It is time to look whether it lasted, and nobody has.',
      next: 'Ask the team what they do today, and write it beside your forecast.',
    });
  },
  passes: {
    records: [
      a('impact', 'handover', {
        what: 'Night shift writes handovers',
        changedOn: '2025-09-01',
        forecast: 'Two of three shifts still do.',
        actual: 'All three do.',
      }),
    ],
  },
  fails: { records: [a('impact', 'handover', { what: 'Night shift writes handovers', changedOn: '2025-09-01' })] },
});
