import { parseDay } from '../../../base/day.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** The round one aims for lies ahead. */
export const roundAhead = declareRule({
  id: 'round-ahead',
  name: 'The round you aim for lies ahead',
  about: 'profile',
  weight: 'hint',
  reason: 'Everything is planned back from that day: the draft, the reviews, the testimonials.',
  question: 'For which round is this?',
  concept: 'early-draft',
  reads: ['profile'],
  judge: ({ values: { aimOn } }, { today }) => {
    const on = parseDay(aimOn ?? '');
    return flawWhen(on !== undefined && on < today, {
      field: 'aimOn',
      message: `The round you aim for was on ${aimOn ?? ''}.`,
      next: 'Enter the day of the next one.',
    });
  },
  passes: { records: [a('profile', 'me', { role: 'Lead designer of routes', aimOn: '2027-03-01' })] },
  fails: { records: [a('profile', 'me', { role: 'Lead designer of routes', aimOn: '2026-03-01' })] },
});
