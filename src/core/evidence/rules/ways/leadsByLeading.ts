import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Whoever leads people is judged by how they lead, not by the product calls that they are known to make. */
export const leadsByLeading = declareLedgerRule({
  id: 'leads-by-leading',
  name: 'A lead’s work is more than product calls',
  about: 'ledger',
  weight: 'gap',
  reason: 'That somebody who leads people can judge a product is taken for granted. What is tested is how they lead.',
  question: 'What did you change in how your teams work?',
  concept: 'lead-evaluation',
  reads: ['initiative', 'person'],
  limits: ['items-shared', 'product-share'],
  judge: (around) => {
    if (!around.all('person').some(({ values: { relation } }) => relation === 'report')) return [];
    const kinds = around.all('initiative').flatMap(({ values: { class: kind } }) => kind ?? []);
    const product = kinds.filter((kind) => kind === 'feature' || kind === 'research').length;
    const isWorth = kinds.length >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(product, kinds.length) > around.limit('product-share'), {
      message: `You lead people, and ${product} of ${kinds.length} initiatives are features or research.`,
      next: 'Record one way of working that you changed for all of your teams.',
    });
  },
  passes: {
    records: [
      a('person', 'tomas', { name: 'Tomas', relation: 'report' }),
      a('initiative', 'player', { name: 'A new player', class: 'feature' }),
      ...['bonus', 'rota'].map((key) => a('initiative', key, { name: `Another ${key}`, class: 'incentives' })),
      ...['plan', 'desk'].map((key) => a('initiative', key, { name: `One ${key} for all`, class: 'system' })),
    ],
  },
  fails: {
    records: [
      a('person', 'tomas', { name: 'Tomas', relation: 'report' }),
      ...['player', 'skips', 'lists'].map((key) => a('initiative', key, { name: `New ${key}`, class: 'feature' })),
      ...['plan', 'desk'].map((key) => a('initiative', key, { name: `One ${key} for all`, class: 'system' })),
    ],
  },
});
