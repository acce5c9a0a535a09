import { creditedIn } from '../../credits.ts';
import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** Credit goes to many. */
export const creditSpread = declareLedgerRule({
  id: 'credit-spread',
  name: 'Credit goes to more than one',
  about: 'ledger',
  weight: 'hint',
  reason: 'Whoever names the same helper each time has a helper. Whoever names many has a coalition.',
  question: 'Who else stood behind it?',
  concept: 'credit-distribution',
  reads: ['impact', 'person', 'team'],
  limits: ['items-shared', 'credit-share'],
  judge: (around) => {
    const credited = creditedIn(
      around
        .all('impact')
        .map(({ id, values: { credits = [] } }) => ({ id, who: credits.flatMap(({ who = [] }) => who) })),
    );
    const total = credited.reduce((sum, { impacts }) => sum + impacts.length, 0);
    const [most] = credited;
    if (most === undefined || total < around.limit('items-shared')) return [];
    const name = (around.find('person', most.id) ?? around.find('team', most.id))?.title ?? 'The same one';
    return flawWhen(percentOf(most.impacts.length, total) > around.limit('credit-share'), {
      message: `${name} holds ${most.impacts.length} of ${total} credits.`,
      next: 'Name on your newest impact whoever else it would not have come about without.',
    });
  },
  passes: { records: halls(['kofi', 'lena', 'kofi', 'lena', 'kofi']) },
  fails: { records: halls(['kofi', 'kofi', 'kofi', 'lena', 'kofi']) },
});

function halls(credited: readonly string[]): readonly SketchedRecord[] {
  return [
    a('person', 'kofi', { name: 'Kofi' }),
    a('person', 'lena', { name: 'Lena' }),
    ...credited.map((who, at) =>
      a('impact', `hall${at}`, {
        what: `Hall ${at + 1} books online`,
        credits: [{ who: [who], contribution: 'Tried it first' }],
      }),
    ),
  ];
}
