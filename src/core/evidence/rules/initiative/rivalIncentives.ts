import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Several parties with rival incentives are named. */
export const rivalIncentives = declareRule({
  id: 'rival-incentives',
  name: 'Three parties with rival incentives are named',
  about: 'initiative',
  weight: 'gap',
  reason: 'Where all want the same, nobody has to lead. Incentives that pull apart are what makes it leadership.',
  question: 'Whose incentives pulled apart, and what did each win?',
  concept: 'incentive-design',
  reads: ['initiative', 'team'],
  limits: ['rival-parties'],
  judge: ({ values: { incentives = [], status } }, around) => {
    const parties = new Set(incentives.flatMap(({ party = [] }) => party)).size;
    const wanted = around.limit('rival-parties');
    return flawWhen(status === 'done' && parties < wanted, {
      field: 'incentives',
      message: `Incentives of ${parties === 1 ? 'one party are' : `${parties} parties are`} named; ${wanted} are looked for.`,
      next: 'Say of each party what it was measured by, and what it won and gave up.',
    });
  },
  passes: {
    records: [
      a('team', 'ads', { name: 'Ads' }),
      a('team', 'shop', { name: 'Shop' }),
      a('team', 'care', { name: 'Care' }),
      a('initiative', 'slots', {
        name: 'One calendar of slots',
        status: 'done',
        incentives: [
          { party: ['ads'], gains: 'Fixed dates', gives: 'Late changes' },
          { party: ['shop'], gains: 'Traffic', gives: 'Two slots' },
          { party: ['care'], gains: 'Fewer calls', gives: 'A veto' },
        ],
      }),
    ],
  },
  fails: {
    records: [
      a('team', 'ads', { name: 'Ads' }),
      a('initiative', 'slots', {
        name: 'One calendar of slots',
        status: 'done',
        incentives: [{ party: ['ads'], gains: 'Fixed dates', gives: 'Late changes' }],
      }),
    ],
  },
});
