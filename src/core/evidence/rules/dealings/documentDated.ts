import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What was settled ahead names the document it was ahead of. */
export const documentDated = declareRule({
  id: 'document-dated',
  name: 'Ahead of which document is said',
  about: 'one-to-one',
  weight: 'hint',
  reason: 'Only the date of the document shows that you were earlier.',
  question: 'Was that before the document, or after?',
  concept: 'upstream-influence',
  reads: ['one-to-one'],
  judge: ({ values: { ahead = [], documentOn } }) =>
    flawWhen(ahead.length > 0 && documentOn === undefined, {
      field: 'documentOn',
      message: 'It does not say when the document was written that it was ahead of.',
      next: 'Link the requirements document and its day.',
    }),
  passes: {
    records: [
      a('one-to-one', 'siri', {
        topic: 'Refunds',
        ahead: [{ choice: 'Automatic or by hand', settled: 'By hand above 500' }],
        documentOn: '2026-04-01',
      }),
    ],
  },
  fails: {
    records: [
      a('one-to-one', 'siri', {
        topic: 'Refunds',
        ahead: [{ choice: 'Automatic or by hand', settled: 'By hand above 500' }],
      }),
    ],
  },
});
