import { parseDay } from '../../../base/day.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** No promise is overdue. */
export const promiseInTime = declareRule({
  id: 'promise-in-time',
  name: 'No promise is overdue',
  about: 'commitment',
  weight: 'gap',
  reason: 'Reliability is the only power that everybody can have. An open promise past its day spends it.',
  question: 'Do they know that it is late?',
  concept: 'reliability',
  reads: ['commitment'],
  judge: ({ values: { state, dueOn } }, { today }) => {
    const due = parseDay(dueOn ?? '');
    return flawWhen(state === 'open' && due !== undefined && due < today, {
      field: 'state',
      message: 'It was due, and is still open.',
      next: 'Keep it, or tell them a new day before they ask.',
    });
  },
  passes: { records: [a('commitment', 'draft', { what: 'A draft for legal', state: 'open', dueOn: '2026-08-01' })] },
  fails: { records: [a('commitment', 'draft', { what: 'A draft for legal', state: 'open', dueOn: '2026-06-01' })] },
});
