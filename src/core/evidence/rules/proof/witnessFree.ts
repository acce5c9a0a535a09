import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A witness does not depend on whom they speak for. */
export const witnessFree = declareRule({
  id: 'witness-free',
  name: 'Witnesses do not report to you',
  about: 'testimonial',
  weight: 'gap',
  reason: 'Whoever reports to you can hardly say no, and shows authority rather than influence.',
  question: 'Would somebody who does not depend on you say the same?',
  concept: 'testimonials',
  reads: ['testimonial'],
  judge: ({ values: { relation } }) =>
    flawWhen(relation === 'report', {
      field: 'relation',
      message: 'The witness reports to the person they speak for.',
      next: 'Ask somebody of another team who saw the same.',
    }),
  passes: { records: [a('testimonial', 'kit', { what: 'Kit of data', relation: 'partner' })] },
  fails: { records: [a('testimonial', 'kit', { what: 'Kit of my team', relation: 'report' })] },
});
