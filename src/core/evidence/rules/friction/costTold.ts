import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What an impact cost is told. */
export const costTold = declareRule({
  id: 'cost-told',
  name: 'It tells what leading it cost',
  about: 'impact',
  weight: 'gap',
  reason: 'Leading costs time, standing or another option. Who names no cost did not notice, or paid none.',
  question: 'What did it cost, and whom?',
  concept: 'cost-of-leadership',
  reads: ['impact', 'initiative', 'cost'],
  judge: ({ id, values: { initiative = [] } }, around) => {
    const costs = [id, ...initiative].flatMap((about) => around.linking('cost', about, 'about'));
    return flawWhen(costs.length === 0, {
      message: 'Nothing says what it cost.',
      next: 'Record one cost: what you left undone, or what it took from whom.',
    });
  },
  passes: {
    records: [
      a('impact', 'tariff', { what: 'Billing tests tariffs first' }),
      a('cost', 'launch', { what: 'Our launch slipped a month', about: ['tariff'] }),
    ],
  },
  fails: { records: [a('impact', 'tariff', { what: 'Billing tests tariffs first' })] },
});
