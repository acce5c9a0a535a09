import { isAtLeast, rungOf } from '../base/reading.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Somebody other than the writer backs an impact. */
export const thirdPartyProof = declareRule({
  id: 'third-party-proof',
  name: 'Somebody else backs it',
  about: 'impact',
  weight: 'gate',
  reason: 'A committee has heard every claim before. What somebody else made or signed it can check.',
  question: 'Who besides you says so?',
  concept: 'third-party-proof',
  reads: ['impact', 'artifact', 'testimonial'],
  judge: ({ id }, around) =>
    flawWhen(!isAtLeast(rungOf(id, around), 'testimonial'), {
      message: 'Nothing that somebody else made or signed backs it.',
      next: 'Attach what the other team made, or ask one of them to sign.',
    }),
  passes: {
    records: [
      a('impact', 'review', { what: 'Payments reviews its roadmap with us' }),
      a('artifact', 'minutes', {
        title: 'Their minutes',
        of: ['review'],
        form: 'link',
        author: 'theirs',
        shows: 'after',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'review', { what: 'Payments reviews its roadmap with us' }),
      a('artifact', 'slides', { title: 'My slides', of: ['review'], form: 'link', author: 'mine', shows: 'after' }),
    ],
  },
});
