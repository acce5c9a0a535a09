import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** One change was taken up by several teams. */
export const takenUpWidely = declareLedgerRule({
  id: 'taken-up-widely',
  name: 'Several teams took up one change',
  about: 'ledger',
  weight: 'hint',
  reason: 'Of two people who deliver the same, the one whose choice other teams took over has done more.',
  question: 'Who else works that way now?',
  concept: 'ripple',
  reads: ['impact', 'framework', 'principle', 'team'],
  limits: ['impacts-judged', 'spread-teams'],
  judge: (around) => {
    if (!isWorthJudging(around)) return [];
    const own = new Set(around.all('team').flatMap(({ id, values }) => (values.own === true ? id : [])));
    const widths = [
      ...around.all('impact').map(({ values: { teams = [] } }) => teams),
      ...around.all('framework').map(({ values: { users = [] } }) => users.flatMap(({ team = [] }) => team)),
      ...around.all('principle').map(({ values: { adopters = [] } }) => adopters.flatMap(({ team = [] }) => team)),
    ].map((teams) => new Set(teams.filter((id) => !own.has(id))).size);
    const widest = widths.reduce((one, other) => Math.max(one, other), 0);
    const wanted = around.limit('spread-teams');
    return flawWhen(widest < wanted, {
      message: `The change that spread furthest was taken up by ${countOf(widest, 'team')}; ${wanted} make it a strong case.`,
      next: 'Ask the teams next to those that changed whether they do it too, and add them.',
    });
  },
  passes: {
    records: [
      ...['North', 'South', 'West'].map((name) => a('team', name, { name })),
      a('framework', 'risks', {
        name: 'Risk by hand count',
        users: ['North', 'South', 'West'].map((team) => ({ team: [team] })),
      }),
      ...['audits', 'visits', 'fines'].map((key) =>
        a('impact', key, { what: `North plans ${key} by risk`, teams: ['North'] }),
      ),
    ],
  },
  fails: {
    records: [
      ...['North', 'South'].map((name) => a('team', name, { name })),
      a('impact', 'audits', { what: 'Audits go by risk', teams: ['North', 'South'] }),
      ...['visits', 'fines'].map((key) => a('impact', key, { what: `North plans ${key} by risk`, teams: ['North'] })),
    ],
  },
});
