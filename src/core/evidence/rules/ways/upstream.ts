import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Trade-offs were settled before documents asked for them. */
export const upstream = declareLedgerRule({
  id: 'upstream',
  name: 'Trade-offs were settled ahead',
  about: 'ledger',
  weight: 'hint',
  reason: 'After the document is written, you track. Before it, you shape.',
  question: 'Were you there before the document was written?',
  concept: 'upstream-influence',
  reads: ['initiative', 'one-to-one', 'person', 'decision'],
  limits: ['items-shared', 'upstream-share'],
  judge: (around) => {
    const ahead = new Set(
      around.all('one-to-one').flatMap(({ values: { ahead: rows = [] } }) => rows.flatMap(({ about = [] }) => about)),
    );
    const under = around
      .all('initiative')
      .filter(({ values: { status } }) => status === 'running' || status === 'done');
    const shaped = under.filter(({ id }) => ahead.has(id)).length;
    const isWorth = under.length >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(shaped, under.length) < around.limit('upstream-share'), {
      message: `In ${shaped} of ${under.length} initiatives a trade-off was settled in a talk beforehand.`,
      next: 'Before the next document, talk to the lead who has most to lose, and record what you settled.',
    });
  },
  passes: {
    records: [
      ...['dock', 'crane', 'yard', 'gate', 'rail'].map((key) =>
        a('initiative', key, { name: `New ${key}`, status: 'done' }),
      ),
      a('person', 'ludo', { name: 'Ludo' }),
      a('one-to-one', 'tea', {
        topic: 'What the yard gives up',
        with: ['ludo'],
        ahead: [
          { choice: 'Space or speed', about: ['yard'] },
          { choice: 'Night or day', about: ['gate'] },
        ],
      }),
    ],
  },
  fails: {
    records: ['dock', 'crane', 'yard', 'gate', 'rail'].map((key) =>
      a('initiative', key, { name: `New ${key}`, status: 'done' }),
    ),
  },
});
