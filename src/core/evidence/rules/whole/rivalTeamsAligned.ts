import { isWorthJudging } from '../base/cases.ts';
import type { Said } from '../base/subjects.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';

/** One initiative brings parties together whose incentives pull apart. */
export const rivalTeamsAligned = declareLedgerRule({
  id: 'rival-teams-aligned',
  name: 'One initiative joined rival parties',
  about: 'ledger',
  weight: 'gap',
  reason:
    'To lead those who want the same takes no leading. A committee looks for one project in which all had something to lose.',
  question: 'When did you bring together people who all had something to lose?',
  concept: 'incentive-design',
  reads: ['impact', 'initiative', 'team'],
  limits: ['impacts-judged', 'rival-parties'],
  judge: (around) => {
    const initiatives = around.all('initiative');
    const wanted = around.limit('rival-parties');
    const most = Math.max(0, ...initiatives.map(partiesOf));
    // Of one that is done, the rule about initiatives speaks itself.
    const isDone = initiatives.some(({ values: { status } }) => status === 'done');
    return flawWhen(isWorthJudging(around) && !isDone && most < wanted, {
      message: `No initiative names ${wanted} parties with incentives of their own${most === 0 ? '' : `; the most is ${most}`}.`,
      next: 'Record the project in which most parties had something to lose, and what each of them won and gave up.',
    });
  },
  passes: {
    records: [
      ...barges(),
      ...['Port', 'Rail', 'Customs'].map((name) => a('team', name, { name })),
      a('initiative', 'slots', {
        name: 'One list of slots',
        status: 'running',
        incentives: ['Port', 'Rail', 'Customs'].map((party) => ({
          party: [party],
          gains: 'Less waiting',
          gives: 'A reserve',
        })),
      }),
    ],
  },
  fails: { records: [...barges(), a('initiative', 'slots', { name: 'One list of slots', status: 'running' })] },
});

const partiesOf = ({ values: { incentives = [] } }: Said<'initiative'>): number =>
  new Set(incentives.flatMap(({ party = [] }) => party)).size;

function barges(): readonly SketchedRecord[] {
  return ['one', 'two', 'three'].map((key) => a('impact', key, { what: `Barge ${key} sails by the list` }));
}
