import { percentOf } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Most of what backs the ledger was made, not said. */
export const fewQuotes = declareLedgerRule({
  id: 'few-quotes',
  name: 'Most proof was made, not said',
  about: 'ledger',
  weight: 'hint',
  reason:
    'Whoever likes you will say so. A packet full of praise and empty of documents reads like a reference letter.',
  question: 'Which document shows what they praise?',
  concept: 'artefact-over-description',
  reads: ['artifact'],
  limits: ['items-shared', 'quote-share'],
  judge: (around) => {
    const artifacts = around.all('artifact');
    const quotes = artifacts.filter(({ values: { form } }) => form === 'quote').length;
    const isWorth = artifacts.length >= around.limit('items-shared');
    return flawWhen(isWorth && percentOf(quotes, artifacts.length) > around.limit('quote-share'), {
      message: `${quotes} of ${artifacts.length} artifacts are quotes.`,
      next: 'Take the quote that matters most, and attach the document it speaks of.',
    });
  },
  passes: {
    records: [
      a('artifact', 'thanks', { title: 'Thanks of the depot', form: 'quote' }),
      ...['rota', 'plan', 'tariff', 'map'].map((key) => a('artifact', key, { title: `Their ${key}`, form: 'link' })),
    ],
  },
  fails: {
    records: [
      a('artifact', 'rota', { title: 'Their rota', form: 'link' }),
      ...['one', 'two', 'three', 'four'].map((key) => a('artifact', key, { title: `Thanks, ${key}`, form: 'quote' })),
    ],
  },
});
