import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A request to re-open a decision is answered soon. */
export const reopeningAnswered = declareRule({
  id: 'reopening-answered',
  name: 'A request to re-open is answered',
  about: 'reopening',
  weight: 'gap',
  reason: 'A log that does not answer back is not used twice.',
  question: 'What did you tell them?',
  concept: 'decision-log',
  reads: ['reopening'],
  limits: ['reopening-open'],
  judge: ({ day, values: { answer } }, { today, limit }) =>
    flawWhen(answer === 'open' && day !== null && today - day > limit('reopening-open'), {
      field: 'answer',
      message: `It has waited for ${day === null ? 0 : today - day} days.`,
      next: 'Point to the decision, or decide again.',
    }),
  passes: {
    records: [a('reopening', 'again', { why: 'The licence got cheaper', answer: 'pointed', askedOn: '2026-05-01' })],
  },
  fails: {
    records: [a('reopening', 'again', { why: 'The licence got cheaper', answer: 'open', askedOn: '2026-05-01' })],
  },
});
