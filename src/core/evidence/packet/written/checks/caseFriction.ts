import { judgeProse } from '../../../prose/judgeProse.ts';
import { friction } from '../../../prose/rules/friction.ts';
import { declareCheck } from '../base/check.ts';
import { casesOf, storyOf } from '../base/written.ts';

/** Each case tells who was against it. */
export const caseFriction = declareCheck({
  id: 'packet-case-friction',
  name: 'Each case tells of a friction',
  weight: 'gate',
  reason: 'A change that nobody minded changed little. A case without friction is not believed.',
  concept: 'productive-friction',
  passes:
    '## Headline cases\n\n### Payments plans ahead\n\n#### Friction: who plans\n\nTheir lead wanted weeks; we gave up the date.',
  fails: '## Headline cases\n\n### Payments plans ahead\n\n#### After\n\nThey plan by quarter.',
  judge: (written) =>
    casesOf(written)
      .filter(({ labels }) => ![...labels].some((label) => /^friction|^who was against/.test(label)))
      .filter((one) => one.paragraphs.length === 0 || judgeProse(storyOf(one), [friction], []).length > 0)
      .map(({ start, end, heading }) => ({
        at: { start, end },
        message: `“${heading}” tells of nobody who was against it.`,
        next: 'Say under “Friction” who was against it, what they wanted, and how it was settled.',
      })),
});
