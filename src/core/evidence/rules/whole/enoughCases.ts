import { countOf, provedCases } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Several changes in other teams are proved. What a team does, spends or plans is also what tells that it works, measures or prioritises otherwise. */
export const enoughCases = declareLedgerRule({
  id: 'enough-cases',
  name: 'Enough cases are proved',
  about: 'ledger',
  weight: 'gate',
  reason:
    'One proved case can be chance and six are not read. A committee looks for a handful that somebody else can confirm.',
  question: 'Can somebody else confirm these changes?',
  concept: 'behaviour-change',
  reads: ['impact', 'team', 'artifact', 'testimonial'],
  limits: ['cases-least', 'cases-most'],
  judge: (around) => {
    const impacts = around.all('impact');
    const proved = new Set(provedCases(around).map(({ id }) => id));
    const [least, most] = [around.limit('cases-least'), around.limit('cases-most')];
    const newest = impacts.findLast(({ id }) => !proved.has(id));
    if (newest === undefined || proved.size >= least) return [];
    return flawWhen(true, {
      message: `${proved.size} of ${countOf(impacts.length, 'impact')} ${proved.size === 1 || impacts.length === 1 ? 'is' : 'are'} proved; ${least} to ${most} cases are looked for.`,
      next: `Attach to “${newest.title}” what its team made, or ask one of them to sign.`,
    });
  },
  passes: {
    records: [
      a('team', 'crew', { name: 'Ground crew', function: 'operations' }),
      ...['fuel', 'gates', 'bags'].flatMap((key) => [
        a('impact', key, {
          what: `Ground crew plans its ${key} by our forecast`,
          teams: ['crew'],
          changed: ['roadmap'],
        }),
        a('artifact', `${key}plan`, { title: `Their plan for ${key}`, of: [key], author: 'theirs', shows: 'after' }),
      ]),
    ],
  },
  fails: {
    records: [
      a('team', 'crew', { name: 'Ground crew', function: 'operations' }),
      a('impact', 'fuel', { what: 'Ground crew fuels by our forecast', teams: ['crew'], changed: ['behaviour'] }),
      a('artifact', 'sheet', { title: 'Their sheet', of: ['fuel'], author: 'theirs', shows: 'after' }),
      a('impact', 'gates', { what: 'Ground crew asks us for gates', teams: ['crew'], changed: ['behaviour'] }),
    ],
  },
});
