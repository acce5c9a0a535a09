import { parseDay } from '../../../base/day.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What stopping something did is known when it was to be. */
export const pruningMeasured = declareRule({
  id: 'pruning-measured',
  name: 'What stopping it did was looked at',
  about: 'pruning',
  weight: 'gap',
  reason: 'Whoever stops work and never looks cannot tell courage from waste.',
  question: 'What did stopping it do?',
  concept: 'strategic-pruning',
  reads: ['pruning'],
  judge: ({ values: { followUpOn, effect } }, { today }) => {
    const on = parseDay(followUpOn ?? '');
    return flawWhen(on !== undefined && on <= today && effect === undefined, {
      field: 'effect',
      message: 'The day on which you meant to look again has passed.',
      next: 'Measure once more, and say better, worse, the same, or that it cannot be told.',
    });
  },
  passes: { records: [a('pruning', 'widget', { what: 'The old widget', followUpOn: '2026-04-01', effect: 'better' })] },
  fails: { records: [a('pruning', 'widget', { what: 'The old widget', followUpOn: '2026-04-01' })] },
});
