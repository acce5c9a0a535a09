import { judgeProse } from '../../../prose/judgeProse.ts';
import { beforeAfter } from '../../../prose/rules/beforeAfter.ts';
import { declareCheck } from '../base/check.ts';
import { casesOf, storyOf } from '../base/written.ts';

/** Each case tells how it was and how it is now. */
export const caseBeforeAfter = declareCheck({
  id: 'packet-case-before-after',
  name: 'Each case tells before and after',
  weight: 'gap',
  reason: 'A change is the difference between two states. With one of them missing, nobody can tell how large it is.',
  concept: 'before-and-after',
  passes: '## Headline cases\n\n### Payments plans ahead\n\n#### Before\n\nWeekly.\n\n#### After\n\nBy quarter.',
  fails: '## Headline cases\n\n### Payments plans ahead\n\n#### After\n\nThey are very happy with it.',
  judge: (written) =>
    casesOf(written)
      .filter((one) => !(one.labels.has('before') && one.labels.has('after')))
      .filter((one) => one.paragraphs.length === 0 || judgeProse(storyOf(one), [beforeAfter], []).length > 0)
      .map(({ start, end, heading }) => ({
        at: { start, end },
        message: `“${heading}” does not tell both how it was before and how it is now.`,
        next: 'Give it two lines, before and after.',
      })),
});
