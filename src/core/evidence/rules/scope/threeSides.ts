import { isWorthJudging, reachAround } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Influence crosses to engineering, to design and to go-to-market, where nobody was told to follow it. */
export const threeSides = declareLedgerRule({
  id: 'three-sides',
  name: 'Engineering, design and go-to-market changed',
  about: 'ledger',
  weight: 'gap',
  reason: 'Whoever moves engineers alone may be one of them. Leading without authority shows on all three sides.',
  question: 'How far from your own craft does your influence go?',
  concept: 'outcome-ownership',
  reads: ['impact', 'team'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const reached = reachAround(around).sides;
    const missing = Object.entries(reached).flatMap(([side, count]) => (count === 0 ? [side] : []));
    return flawWhen(isWorthJudging(around) && missing.length > 0, {
      message: `No impact reached ${missing.join(' or ')} without an order.`,
      next: `Look for a change in ${missing[0] ?? ''} that came about because of you, and record it.`,
    });
  },
  passes: {
    records: [
      a('team', 'apps', { name: 'Apps', function: 'engineering' }),
      a('team', 'type', { name: 'Type', function: 'design' }),
      a('team', 'deals', { name: 'Deals', function: 'sales' }),
      ...['apps', 'type', 'deals'].map((team) =>
        a('impact', `of${team}`, { what: 'They plan by the week', teams: [team] }),
      ),
    ],
  },
  fails: {
    records: [
      a('team', 'apps', { name: 'Apps', function: 'engineering' }),
      a('team', 'type', { name: 'Type', function: 'design' }),
      a('team', 'deals', { name: 'Deals', function: 'sales' }),
      a('impact', 'ofapps', { what: 'Apps plan by the week', teams: ['apps'] }),
      a('impact', 'oftype', { what: 'Type plans by the week', teams: ['type'] }),
      a('impact', 'ofdeals', { what: 'Deals were told to plan', teams: ['deals'], prompted: 'directed' }),
    ],
  },
});
