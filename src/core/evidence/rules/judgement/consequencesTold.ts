import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A decision says what it makes easier and harder. */
export const consequencesTold = declareRule({
  id: 'consequences-told',
  name: 'A decision says what becomes harder',
  about: 'decision',
  weight: 'hint',
  reason: 'Every choice makes something harder. Whoever says so first is trusted later.',
  question: 'What has become harder since?',
  concept: 'decision-log',
  reads: ['decision'],
  judge: ({ values: { status, consequences } }) =>
    flawWhen(status === 'accepted' && consequences === undefined, {
      field: 'consequences',
      message: 'It does not say what follows from it.',
      next: 'Write what becomes easier, and what harder.',
    }),
  passes: {
    records: [
      a('decision', 'queue', {
        what: 'One queue',
        status: 'accepted',
        consequences: 'Simpler to staff; rush jobs wait longer.',
      }),
    ],
  },
  fails: { records: [a('decision', 'queue', { what: 'One queue', status: 'accepted' })] },
});
