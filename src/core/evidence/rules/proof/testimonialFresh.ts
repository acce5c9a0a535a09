import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A testimonial is about what the impact says now. */
export const testimonialFresh = declareRule({
  id: 'testimonial-fresh',
  name: 'Witnesses signed what it says now',
  about: 'testimonial',
  weight: 'gap',
  reason: 'Words signed under another claim are not signed under this one.',
  question: 'Would the witness sign what it says today?',
  concept: 'testimonials',
  reads: ['testimonial', 'impact'],
  judge: ({ id }, around) =>
    flawWhen(around.witnessed(id) === 'stale', {
      message: 'The impact was changed after the witness had signed.',
      next: 'Ask the witness again, and show them what is new.',
    }),
  passes: {
    records: [
      a('impact', 'cuts', { what: 'Ops cuts over at night' }),
      a('testimonial', 'bo', { of: ['cuts'], verdict: 'confirmed' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'cuts', { what: 'Ops cuts over at night' }),
      a('testimonial', 'bo', { of: ['cuts'], verdict: 'confirmed' }),
    ],
    witnessed: { bo: 'stale' },
  },
});
