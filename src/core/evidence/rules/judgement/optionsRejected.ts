import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A decision says why other options were not taken. */
export const optionsRejected = declareRule({
  id: 'options-rejected',
  name: 'Other options were turned down for a reason',
  about: 'decision',
  weight: 'gap',
  reason: 'Choosing shows in what is left out, and why.',
  question: 'What else was considered, and why not taken?',
  concept: 'project-traits',
  reads: ['decision'],
  limits: ['rejected-options'],
  judge: ({ values: { options = [], outcome } }, around) => {
    const wanted = around.limit('rejected-options');
    const rejected = options.filter(({ option, against }) => option !== outcome && against !== undefined).length;
    return flawWhen(outcome !== undefined && rejected < wanted, {
      field: 'options',
      message: `Options turned down with a reason: ${rejected}. Looked for: ${wanted}.`,
      next: 'Write beside each option that was dropped what spoke against it.',
    });
  },
  passes: {
    records: [
      a('decision', 'host', {
        what: 'Host it ourselves',
        outcome: 'Ourselves',
        options: [
          { option: 'Ourselves' },
          { option: 'Rent it', against: 'Data leaves the country' },
          { option: 'Wait', against: 'The licence ends in May' },
        ],
      }),
    ],
  },
  fails: {
    records: [
      a('decision', 'host', {
        what: 'Host it ourselves',
        outcome: 'Ourselves',
        options: [{ option: 'Ourselves' }, { option: 'Rent it' }],
      }),
    ],
  },
});
