import { declareCheck } from '../base/check.ts';
import { atTop, partOf } from '../base/written.ts';

/** A summary stands first. */
export const summaryFirst = declareCheck({
  id: 'packet-summary-first',
  name: 'A summary stands first',
  weight: 'gap',
  reason: 'In ninety seconds a reader meets the first part and some headings. What stands later is not met.',
  concept: 'early-draft',
  passes: '# For Staff\n\n## Summary\n\nTwo teams plan ahead.\n\n## Headline cases\n\n### One',
  fails: '# For Staff\n\n## Headline cases\n\n### One\n\n## Summary\n\nTwo teams plan ahead.',
  judge: (written) => {
    const [first] = written.parts;
    if (first?.name === 'summary') return [];
    const isThere = partOf(written, 'summary') !== undefined;
    return [
      {
        at: first ?? atTop,
        message: isThere ? 'The summary does not stand first.' : 'There is no summary.',
        next: isThere
          ? 'Move it to the top.'
          : 'Begin with a part “## Summary” that says what the organisation does differently now.',
      },
    ];
  },
});
