import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A figure says where it comes from and how it was measured. */
export const figureExplained = declareRule({
  id: 'figure-explained',
  name: 'A figure says how it was measured',
  about: 'artifact',
  weight: 'gap',
  reason: 'Somebody on the committee will ask how it was counted. A figure nobody can count again is an opinion.',
  question: 'How was this figure measured?',
  concept: 'data-in-answers',
  reads: ['artifact'],
  judge: ({ values: { form, source, method } }) =>
    flawWhen(form === 'figure' && (source === undefined || method === undefined), {
      field: source === undefined ? 'source' : 'method',
      message: source === undefined ? 'The figure names no source.' : 'The figure does not say how it was measured.',
      next: 'Write down where it comes from, over which time, and what was counted.',
    }),
  passes: {
    records: [
      a('artifact', 'returns', {
        title: 'Returns in May',
        form: 'figure',
        source: 'Warehouse report',
        method: 'Parcels returned within 30 days of all parcels sent in May.',
      }),
    ],
  },
  fails: {
    records: [a('artifact', 'returns', { title: 'Returns in May', form: 'figure', source: 'Warehouse report' })],
  },
});
