import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Most promises were kept. */
export const promisesKept = declareLedgerRule({
  id: 'promises-kept',
  name: 'Most promises were kept',
  about: 'ledger',
  weight: 'gap',
  reason:
    'Whoever has no authority is followed for being reliable. One broken promise is told and forgiven, many are a habit.',
  question: 'Can they count on what you promise?',
  concept: 'reliability',
  reads: ['commitment'],
  limits: ['items-shared', 'kept-share'],
  judge: (around) => {
    const ended = around.all('commitment').filter(({ values: { state } }) => state === 'kept' || state === 'broken');
    const kept = ended.filter(({ values: { state } }) => state === 'kept').length;
    const isWorth = ended.length >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(kept, ended.length) < around.limit('kept-share'), {
      message: `${kept} of ${ended.length} promises were kept; ${around.limit('kept-share')} % are looked for.`,
      next: 'Promise less, or ask to be released before the day.',
    });
  },
  passes: { records: promises(5) },
  fails: { records: promises(3) },
});

function promises(kept: number) {
  return ['plan', 'draft', 'list', 'demo', 'count'].map((key, at) =>
    a('commitment', key, { what: `The ${key} for legal`, state: at < kept ? 'kept' : 'broken' }),
  );
}
