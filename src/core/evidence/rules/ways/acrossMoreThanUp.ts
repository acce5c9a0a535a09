import { countOf, isWorthJudging } from '../base/cases.ts';
import type { ValuesIn } from '../base/subjects.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Influence goes across at least as often as up. */
export const acrossMoreThanUp = declareLedgerRule({
  id: 'across-more-than-up',
  name: 'You moved more peers than superiors',
  about: 'ledger',
  weight: 'hint',
  reason: 'To win over those above you is one skill. To move those who owe you nothing is the one that is asked for.',
  question: 'Which of your peers changed?',
  concept: 'managing-across',
  reads: ['impact', 'team'],
  limits: ['impacts-judged'],
  judge: (around) => {
    const teams = new Map(around.all('team').map(({ id, values }) => [id, values] as const));
    const reached = around
      .all('impact')
      .map(({ values: { teams: ids = [] } }) =>
        ids.flatMap((id) => teams.get(id) ?? []).filter(({ own }) => own !== true),
      );
    const isUp = (team: ValuesIn<'team'>): boolean => team.function === 'leadership';
    const up = reached.filter((its) => its.length > 0 && its.every(isUp)).length;
    const across = reached.filter((its) => its.some((team) => !isUp(team))).length;
    return flawWhen(isWorthJudging(around) && up > across, {
      message: `${countOf(up, 'impact')} moved leadership, and ${across} another team.`,
      next: 'Record what a team beside yours does differently.',
    });
  },
  passes: {
    records: [
      a('team', 'board', { name: 'Board', function: 'leadership' }),
      a('team', 'shops', { name: 'Shops', function: 'sales' }),
      a('impact', 'plan', { what: 'Board reads one plan', teams: ['board'] }),
      a('impact', 'tills', { what: 'Shops close tills at six', teams: ['shops'] }),
      a('impact', 'stock', { what: 'Shops and board count stock alike', teams: ['shops', 'board'] }),
    ],
  },
  fails: {
    records: [
      a('team', 'board', { name: 'Board', function: 'leadership' }),
      a('team', 'shops', { name: 'Shops', function: 'sales' }),
      a('impact', 'plan', { what: 'Board reads one plan', teams: ['board'] }),
      a('impact', 'risks', { what: 'Board asks for risks first', teams: ['board'] }),
      a('impact', 'tills', { what: 'Shops close tills at six', teams: ['shops'] }),
    ],
  },
});
