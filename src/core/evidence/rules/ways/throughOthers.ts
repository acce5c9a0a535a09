import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Most of the work was done through others. */
export const throughOthers = declareLedgerRule({
  id: 'through-others',
  name: 'Most of it was done by others',
  about: 'ledger',
  weight: 'gap',
  reason: 'What you do yourself ends with your week. A lead is judged by what others do because of them.',
  question: 'How much of this would go on without your hands?',
  concept: 'orchestration',
  reads: ['initiative', 'help'],
  limits: ['items-shared', 'own-hands-share'],
  judge: (around) => {
    const parts = around.all('initiative').flatMap(({ values: { part } }) => part ?? []);
    const ways = around.all('help').flatMap(({ values: { way } }) => way ?? []);
    const total = parts.length + ways.length;
    const own = parts.filter((part) => part === 'did').length + ways.filter((way) => way === 'self').length;
    const isWorth = total >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(own, total) > around.limit('own-hands-share'), {
      message: `${own} of ${total} initiatives and acts of help were your own work.`,
      next: 'Hand over the one that others could do next time, and record what they made of it.',
    });
  },
  passes: {
    records: [
      a('initiative', 'ferry', { name: 'One ferry timetable', part: 'caused' }),
      a('initiative', 'fares', { name: 'One fare', part: 'coordinated' }),
      ...['maps', 'signs', 'desks'].map((key) => a('help', key, { what: `Wrote their ${key}`, way: 'self' })),
    ],
  },
  fails: {
    records: [
      a('initiative', 'ferry', { name: 'One ferry timetable', part: 'did' }),
      a('initiative', 'fares', { name: 'One fare', part: 'coordinated' }),
      ...['maps', 'signs', 'desks'].map((key) => a('help', key, { what: `Wrote their ${key}`, way: 'self' })),
    ],
  },
});
