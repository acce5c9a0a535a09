import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A candidate shows at least two of the three traits. */
export const provingCandidate = declareRule({
  id: 'proving-candidate',
  name: 'A candidate can prove something',
  about: 'initiative',
  weight: 'hint',
  reason: 'A quarter is too long for work that would prove nothing, however well it goes.',
  question: 'Why is this the work that will show it?',
  concept: 'project-traits',
  reads: ['initiative', 'team'],
  limits: ['candidate-traits'],
  judge: ({ values: { status, owners = [], resistance = [], options = [] } }, around) => {
    if (status !== 'candidate') return [];
    const traits = [owners.length !== 1, resistance.length > 0, options.length > 0].filter(Boolean).length;
    return flawWhen(traits < around.limit('candidate-traits'), {
      field: 'status',
      message: `It shows ${traits === 1 ? 'one' : traits} of the three traits: several owners, resistance, options opened or closed.`,
      next: 'Find out who would be against it and what it would open, or pick another candidate.',
    });
  },
  passes: {
    records: [
      a('team', 'pay', { name: 'Payroll' }),
      a('team', 'tax', { name: 'Tax' }),
      a('initiative', 'codes', {
        name: 'One list of codes',
        status: 'candidate',
        owners: ['pay', 'tax'],
        options: [{ option: 'Pay in a day', effect: 'opened' }],
      }),
    ],
  },
  fails: {
    records: [
      a('team', 'pay', { name: 'Payroll' }),
      a('initiative', 'codes', { name: 'A faster export', status: 'candidate', owners: ['pay'] }),
    ],
  },
});
