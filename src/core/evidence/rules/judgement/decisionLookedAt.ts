import { parseDay } from '../../../base/day.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A decision is looked at again when it said it would be. */
export const decisionLookedAt = declareRule({
  id: 'decision-looked-at',
  name: 'A decision is reviewed when it is due',
  about: 'decision',
  weight: 'gap',
  reason: 'A review date that passes unread tells everybody that the dates mean nothing.',
  question: 'Does it still hold?',
  concept: 'decision-log',
  reads: ['decision'],
  judge: ({ values: { status, reviewOn, reviewedOn } }, { today }) => {
    const on = parseDay(reviewOn ?? '');
    return flawWhen(status === 'accepted' && on !== undefined && on <= today && reviewedOn === undefined, {
      field: 'reviewOn',
      message: 'The day on which it was to be looked at again has passed.',
      next: 'Read it, and note whether it holds, or decide anew.',
    });
  },
  passes: {
    records: [a('decision', 'tiers', { what: 'Three price tiers', status: 'accepted', reviewOn: '2026-12-01' })],
  },
  fails: {
    records: [a('decision', 'tiers', { what: 'Three price tiers', status: 'accepted', reviewOn: '2026-03-01' })],
  },
});
