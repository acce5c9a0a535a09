import { thresholds } from '../../../rules/base/thresholds.ts';
import { declareCheck } from '../base/check.ts';
import { casesOf, partOf } from '../base/written.ts';

const { value: least } = thresholds['cases-least'];
const { value: most } = thresholds['cases-most'];

/** As many cases as are read, and no fewer than show a pattern. */
export const caseCount = declareCheck({
  id: 'packet-case-count',
  name: 'There are three to five cases',
  weight: 'gap',
  reason:
    'One case can be luck, three are a pattern. Whoever reads ten remembers the weakest of them: so many strong ones are read to the end.',
  concept: 'early-draft',
  passes: '## Headline cases\n\n### One\n\n### Two\n\n### Three',
  fails: `## Headline cases\n\n${'### One more\n\n'.repeat(most + 1)}`,
  judge: (written) => {
    const { length } = casesOf(written);
    const part = partOf(written, 'cases');
    if (part === undefined || length === 0 || (length >= least && length <= most)) return [];
    const isMany = length > most;
    return [
      {
        at: { start: part.start, end: part.end },
        message: isMany
          ? `There are ${length} cases, and more than ${most} are not read to the end.`
          : `There ${length === 1 ? 'is one case' : `are ${length} cases`}, and fewer than ${least} can be luck.`,
        next: isMany
          ? `Keep the ${most} that are proved best, and name the others in the story of the year.`
          : `Add the next best, up to ${least}, or say in the summary why there is no other yet.`,
      },
    ];
  },
});
