import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** There is an impact at all: the one thing that an empty ledger is told. */
export const firstImpact = declareLedgerRule({
  id: 'first-impact',
  name: 'There is an impact to judge',
  about: 'ledger',
  weight: 'gate',
  reason: 'A committee asks one thing first: who works differently because of you? Everything else is about that.',
  question: 'Which team works differently because of you?',
  concept: 'behaviour-change',
  reads: ['impact', 'initiative'],
  judge: (around) => {
    const initiatives = around.all('initiative');
    const newest = initiatives.at(-1);
    if (newest !== undefined)
      return flawWhen(around.all('impact').length === 0, {
        message: `There ${initiatives.length === 1 ? 'is one initiative' : `are ${initiatives.length} initiatives`} and no impact.`,
        next: `Record what one other team does differently since “${newest.title}”.`,
      });
    return flawWhen(around.all('impact').length === 0, {
      message: 'There is no impact yet, so there is nothing to judge.',
      next: 'Record one thing that another team does differently because of you.',
    });
  },
  passes: { records: [a('impact', 'menus', { what: 'Kitchens order from the forecast' })] },
  fails: { records: [] },
});
