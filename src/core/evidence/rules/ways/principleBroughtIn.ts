import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** A principle was brought in. */
export const principleBroughtIn = declareLedgerRule({
  id: 'principle-brought-in',
  name: 'You brought in a principle',
  about: 'ledger',
  weight: 'hint',
  reason: 'A good call helps once. A principle that others cite makes the next hundred calls without you.',
  question: 'Which sentence of yours do others quote?',
  concept: 'product-principles',
  reads: ['impact', 'principle'],
  limits: ['impacts-judged'],
  judge: (around) =>
    flawWhen(isWorthJudging(around) && around.all('principle').length === 0, {
      message: 'No principle is recorded that you brought in.',
      next: 'Write down the sentence that others quote of you when they choose, and who works by it.',
    }),
  passes: {
    records: [
      a('principle', 'silence', { text: 'Silence is a no until somebody says yes' }),
      ...['calls', 'mails', 'bills'].map((key) => a('impact', key, { what: `Care sorts ${key} by harm` })),
    ],
  },
  fails: {
    records: ['calls', 'mails', 'bills'].map((key) => a('impact', key, { what: `Care sorts ${key} by harm` })),
  },
});
