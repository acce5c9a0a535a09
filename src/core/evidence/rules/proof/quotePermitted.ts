import { declareRule } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Whoever is quoted allows it, or said it in public. */
export const quotePermitted = declareRule({
  id: 'quote-permitted',
  name: 'Whoever is quoted allows it',
  about: 'artifact',
  weight: 'gap',
  reason: 'Words said in trust and shown to a committee cost you the trust, and their author more.',
  question: 'Do they know that they are quoted here?',
  concept: 'third-party-proof',
  reads: ['artifact'],
  judge: ({ values: { form, permission } }) => {
    if (form !== 'quote' || permission === 'given' || permission === 'public') return [];
    return [
      permission === 'refused'
        ? {
            field: 'permission',
            message: 'They said no to being quoted.',
            next: 'Take the quote out, and look for a document that shows the same.',
          }
        : {
            field: 'permission',
            message: 'Nobody has asked whether it may be quoted.',
            next: 'Ask whoever said it, and note the answer.',
          },
    ];
  },
  passes: { records: [a('artifact', 'words', { title: 'At the review', form: 'quote', permission: 'public' })] },
  fails: { records: [a('artifact', 'words', { title: 'At the review', form: 'quote', permission: 'not-asked' })] },
});
