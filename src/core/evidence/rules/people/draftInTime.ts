import { monthDays, parseDay } from '../../../base/day.ts';
import { countOf, provedCases } from '../base/cases.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** The round one aims for leaves time for a draft. */
export const draftInTime = declareRule({
  id: 'draft-in-time',
  name: 'There is time for a draft',
  about: 'profile',
  weight: 'gap',
  reason: 'A packet is written twice: once to see what is missing, and once with it. Six months leave time for both.',
  question: 'Who has read a draft of this?',
  concept: 'early-draft',
  reads: ['profile', 'impact', 'team', 'artifact', 'testimonial'],
  limits: ['draft-months', 'cases-least'],
  judge: ({ values: { aimOn } }, around) => {
    const left = (parseDay(aimOn ?? '') ?? Infinity) - around.today;
    const months = around.limit('draft-months');
    const [proved, least] = [provedCases(around).length, around.limit('cases-least')];
    return flawWhen(left >= 0 && left < months * monthDays && proved < least, {
      field: 'aimOn',
      message: `The round is in ${countOf(left, 'day')}. A first draft is due ${months} months before it, and ${proved} of ${least} cases ${proved === 1 ? 'is' : 'are'} proved.`,
      next: 'Aim for the round after it, and begin its draft now.',
    });
  },
  passes: { records: [a('profile', 'me', { role: 'Product manager', aimOn: '2027-02-01' })] },
  fails: { records: [a('profile', 'me', { role: 'Product manager', aimOn: '2026-09-15' })] },
});
