import { declareCheck } from '../base/check.ts';
import { atTop, partOf } from '../base/written.ts';

/** What comes next is told. */
export const nextTold = declareCheck({
  id: 'packet-next',
  name: 'What comes next is told',
  weight: 'hint',
  reason: 'A level is given for what somebody will do. The past is the proof and not the purpose.',
  concept: 'self-nomination',
  passes: '# For Staff\n\n## What comes next\n\nSupport takes the calendar over in spring.',
  fails: '# For Staff\n\n## Summary\n\nTwo teams plan ahead.',
  judge: (written) =>
    partOf(written, 'next') !== undefined
      ? []
      : [
          {
            at: atTop,
            message: 'Nothing says what comes next.',
            next: 'Add a part “## What comes next”: what will change, and who will change it.',
          },
        ],
});
