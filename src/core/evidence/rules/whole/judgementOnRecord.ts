import { countOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Judgement is on record beside delivery. */
export const judgementOnRecord = declareLedgerRule({
  id: 'judgement-on-record',
  name: 'Judgement is on record beside delivery',
  about: 'ledger',
  weight: 'gap',
  reason: 'Delivery can be seen by everybody. What you chose, refused or stopped cannot, unless it is written down.',
  question: 'What did you choose, refuse or stop?',
  concept: 'direction-amid-disagreement',
  reads: ['initiative', 'decision', 'trade-off', 'refusal', 'pruning', 'framework', 'principle'],
  limits: ['impacts-judged', 'initiatives-per-judgement'],
  judge: (around) => {
    const delivered = around
      .all('initiative')
      .filter(({ values: { status } }) => status === 'running' || status === 'done');
    const judged = judgementKinds.reduce((sum, kind) => sum + around.all(kind).length, 0);
    const isWorth = delivered.length >= around.limit('impacts-judged');
    return flawWhen(isWorth && delivered.length > judged * around.limit('initiatives-per-judgement'), {
      message: `${delivered.length} initiatives stand beside ${judged === 0 ? 'no decision, trade-off or refusal' : countOf(judged, 'record of judgement', 'records of judgement')}.`,
      next: `Record one decision in “${delivered.at(-1)?.title ?? ''}” that somebody wanted otherwise.`,
    });
  },
  passes: {
    records: [
      ...['claims', 'quotes', 'renewals'].map((key) => a('initiative', key, { name: `New ${key}`, status: 'done' })),
      a('decision', 'paper', { what: 'Paper claims end in May' }),
      a('refusal', 'colours', { what: 'No second form for brokers' }),
    ],
  },
  fails: {
    records: ['claims', 'quotes', 'renewals'].map((key) =>
      a('initiative', key, { name: `New ${key}`, status: 'done' }),
    ),
  },
});

const judgementKinds = ['decision', 'trade-off', 'refusal', 'pruning', 'framework', 'principle'] as const;
