import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A decision about resisted work tells who disagreed. */
export const contestedWhereResisted = declareRule({
  id: 'contested-where-resisted',
  name: 'Dissent is on record where there was some',
  about: 'decision',
  weight: 'gap',
  reason: 'The initiative met resistance and the decision none: one of the two is not the whole story.',
  question: 'Who disagreed, and with what?',
  concept: 'direction-amid-disagreement',
  reads: ['decision', 'initiative', 'team'],
  judge: ({ values: { contested, about = [] } }, around) => {
    if (contested === true) return [];
    const resisted = about
      .flatMap((id) => around.find('initiative', id) ?? [])
      .find(({ values }) => (values.resistance ?? []).length > 0);
    return flawWhen(resisted !== undefined, {
      field: 'contested',
      message: `“${resisted?.title ?? ''}” met resistance, and nobody is said to have disagreed here.`,
      next: 'Say who wanted it otherwise, and what they held against it.',
    });
  },
  passes: {
    records: [
      a('team', 'core', { name: 'Core' }),
      a('initiative', 'split', { name: 'Split the core', resistance: [{ who: ['core'], kind: 'objection' }] }),
      a('decision', 'cut', { what: 'Split by region', about: ['split'], contested: true }),
    ],
  },
  fails: {
    records: [
      a('team', 'core', { name: 'Core' }),
      a('initiative', 'split', { name: 'Split the core', resistance: [{ who: ['core'], kind: 'objection' }] }),
      a('decision', 'cut', { what: 'Split by region', about: ['split'] }),
    ],
  },
});
