import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** No witness took back what they had signed. */
export const notTakenBack = declareRule({
  id: 'not-taken-back',
  name: 'No witness took their words back',
  about: 'impact',
  weight: 'gate',
  reason: 'Whoever takes back a signature has a reason. A committee that hears of it before you do will not read on.',
  question: 'Why did a witness take their words back?',
  concept: 'testimonials',
  reads: ['impact', 'testimonial'],
  judge: ({ id }, around) => {
    const back = around
      .linking('testimonial', id, 'of')
      .filter((said) => around.witnessed(said.id) === 'withdrawn').length;
    return flawWhen(back > 0, {
      message: `${back === 1 ? 'A witness' : `${back} witnesses`} took back what they had signed.`,
      next: 'Ask them why, and correct the claim before you show it to anybody.',
    });
  },
  passes: {
    records: [a('impact', 'maps', { what: 'Dispatch plans by our map' }), a('testimonial', 'juno', { of: ['maps'] })],
  },
  fails: {
    records: [a('impact', 'maps', { what: 'Dispatch plans by our map' }), a('testimonial', 'juno', { of: ['maps'] })],
    witnessed: { juno: 'withdrawn' },
  },
});
