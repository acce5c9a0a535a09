import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What a link led to is kept beside it. */
export const linkKept = declareRule({
  id: 'link-kept',
  name: 'What a link showed is kept',
  about: 'artifact',
  weight: 'hint',
  reason: 'Pages move and wikis are rewritten. By the time a committee follows the link, it may show something else.',
  question: 'What did this page show at the time?',
  concept: 'artefact-over-description',
  reads: ['artifact'],
  judge: ({ values: { form, snapshot, file } }) =>
    flawWhen(form === 'link' && snapshot === undefined && file === undefined, {
      field: 'snapshot',
      message: 'Only the address is kept, and not what stood there.',
      next: 'Copy the passage that matters, or attach a picture of it.',
    }),
  passes: {
    records: [
      a('artifact', 'board', {
        title: 'Their board',
        form: 'link',
        address: 'https://board.example.org/7',
        snapshot: 'Now: one intake for all requests.',
      }),
    ],
  },
  fails: {
    records: [a('artifact', 'board', { title: 'Their board', form: 'link', address: 'https://board.example.org/7' })],
  },
});
