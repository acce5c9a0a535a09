import { countOf, isWorthJudging, reachAround } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** One impact changed several engineering teams at once. */
export const engineeringTeams = declareLedgerRule({
  id: 'engineering-teams',
  name: 'One impact changed several engineering teams',
  about: 'ledger',
  weight: 'gate',
  reason: 'Scope at this level begins where one change has to fit teams that build different things.',
  question: 'How many engineering teams had to change for it?',
  concept: 'staff-scope',
  reads: ['impact', 'team'],
  limits: ['impacts-judged', 'engineering-teams'],
  judge: (around) => {
    const { inOne, inAll } = reachAround(around).engineering;
    const wanted = around.limit('engineering-teams');
    return flawWhen(isWorthJudging(around) && inOne < wanted, {
      message: `The widest impact changed ${countOf(inOne, 'engineering team')}; ${wanted} are looked for.${inAll > inOne ? ` All together changed ${inAll}.` : ''}`,
      next: 'Name on your widest impact every engineering team that changed, or carry it to one more.',
    });
  },
  passes: {
    records: [
      a('team', 'core', { name: 'Core', function: 'engineering' }),
      a('team', 'edge', { name: 'Edge', function: 'engineering' }),
      a('impact', 'keys', { what: 'Keys turn over weekly', teams: ['core', 'edge'] }),
      a('impact', 'logs', { what: 'Logs share one form', teams: ['core'] }),
      a('impact', 'pages', { what: 'Pages go to one desk', teams: ['edge'] }),
    ],
  },
  fails: {
    records: [
      a('team', 'core', { name: 'Core', function: 'engineering' }),
      a('team', 'edge', { name: 'Edge', function: 'engineering' }),
      a('impact', 'keys', { what: 'Keys turn over weekly', teams: ['core'] }),
      a('impact', 'logs', { what: 'Logs share one form', teams: ['core'] }),
      a('impact', 'pages', { what: 'Pages go to one desk', teams: ['edge'] }),
    ],
  },
});
