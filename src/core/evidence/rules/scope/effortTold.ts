import { countOf } from '../base/cases.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What an initiative took can be held against what it did. */
export const effortTold = declareRule({
  id: 'effort-told',
  name: 'What it took can be weighed',
  about: 'initiative',
  weight: 'hint',
  reason:
    'Effect for its effort is what a committee weighs. The hours themselves earn nothing; without them nobody can tell.',
  question: 'What did it take?',
  concept: 'cost-of-leadership',
  reads: ['initiative', 'impact', 'cost'],
  judge: ({ id }, around) => {
    const impacts = around.linking('impact', id, 'initiative');
    const costs = [id, ...impacts.map((impact) => impact.id)].flatMap((about) =>
      around.linking('cost', about, 'about'),
    );
    const isTold = costs.some(({ values: { kind, amount } }) => kind === 'time' && amount !== undefined);
    // Where no cost is told at all, the rule about costs says so.
    return flawWhen(impacts.length > 0 && costs.length > 0 && !isTold, {
      message: `It led to ${countOf(impacts.length, 'impact')}, and how much time it took is not said.`,
      next: 'Record the time as a cost, such as “6 weeks”.',
    });
  },
  passes: {
    records: [
      a('initiative', 'labels', { name: 'One label for parcels' }),
      a('impact', 'sorting', { what: 'Depots sort once', initiative: ['labels'] }),
      a('cost', 'weeks', { what: 'My spring', kind: 'time', amount: { amount: 6, unit: 'weeks' }, about: ['labels'] }),
    ],
  },
  fails: {
    records: [
      a('initiative', 'labels', { name: 'One label for parcels' }),
      a('impact', 'sorting', { what: 'Depots sort once', initiative: ['labels'] }),
      a('cost', 'depots', { what: 'Two depots still mind', kind: 'relationship', about: ['labels'] }),
    ],
  },
});
