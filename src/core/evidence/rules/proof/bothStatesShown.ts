import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Artifacts show how it was as well as how it is. */
export const bothStatesShown = declareRule({
  id: 'both-states-shown',
  name: 'Artifacts show both before and after',
  about: 'impact',
  weight: 'gap',
  reason: 'Two versions side by side need no explaining. One alone could have looked like that for years.',
  question: 'May we see it before and after, side by side?',
  concept: 'before-and-after',
  reads: ['impact', 'artifact'],
  judge: ({ id }, around) => {
    const shown = around.linking('artifact', id, 'of').map(({ values: { shows } }) => shows);
    const [before, after] = [shown.includes('before'), shown.includes('after')];
    return flawWhen(before !== after, {
      message: before
        ? 'Artifacts show how it was, and none shows how it is.'
        : 'Artifacts show how it is, and none shows how it was.',
      next: before
        ? 'Attach the same thing as it looks today.'
        : 'Look for the last version before the change, and attach it.',
    });
  },
  passes: {
    records: [
      a('impact', 'goals', { what: 'Growth counts kept customers' }),
      a('artifact', 'spring', { title: 'Goals in spring', of: ['goals'], shows: 'before' }),
      a('artifact', 'autumn', { title: 'Goals in autumn', of: ['goals'], shows: 'after' }),
    ],
  },
  fails: {
    records: [
      a('impact', 'goals', { what: 'Growth counts kept customers' }),
      a('artifact', 'autumn', { title: 'Goals in autumn', of: ['goals'], shows: 'after' }),
    ],
  },
});
