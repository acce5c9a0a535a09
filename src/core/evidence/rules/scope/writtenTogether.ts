import { isJoint, jointDocuments } from '../../credits.ts';
import { isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Documents that teams answer for together were written together. */
export const writtenTogether = declareLedgerRule({
  id: 'written-together',
  name: 'You wrote binding documents together',
  about: 'ledger',
  weight: 'gap',
  reason:
    'Whoever signs an architecture decision, a risk assessment or a financial model with you shares what hangs on it.',
  question: 'Which binding document carries your name beside theirs?',
  concept: 'co-ownership',
  reads: ['impact', 'artifact', 'person'],
  limits: ['impacts-judged', 'joint-documents'],
  judge: (around) => {
    const shared = around
      .all('artifact')
      .flatMap(({ values: { document, coAuthors } }) =>
        isJoint(document) && coAuthors !== undefined ? [document] : [],
      );
    const kinds = new Set(shared).size;
    const wanted = around.limit('joint-documents');
    return flawWhen(isWorthJudging(around) && kinds < wanted, {
      message: `${kinds} of ${jointDocuments.length} kinds of binding document were written with others; ${wanted} are looked for.`,
      next: 'Attach an architecture decision, a risk assessment or a financial model that you wrote with somebody, and name them.',
    });
  },
  passes: {
    records: [
      a('person', 'noor', { name: 'Noor' }),
      a('artifact', 'queue', { title: 'Queue or batch', document: 'adr', coAuthors: ['noor'] }),
      a('artifact', 'losses', { title: 'Losses by year', document: 'model', coAuthors: ['noor'] }),
      ...['refunds', 'holds', 'chases'].map((key) => a('impact', key, { what: `Claims stops ${key} early` })),
    ],
  },
  fails: {
    records: [
      a('person', 'noor', { name: 'Noor' }),
      a('artifact', 'queue', { title: 'Queue or batch', document: 'adr', coAuthors: ['noor'] }),
      a('artifact', 'losses', { title: 'Losses by year', document: 'model' }),
      ...['refunds', 'holds', 'chases'].map((key) => a('impact', key, { what: `Claims stops ${key} early` })),
    ],
  },
});
