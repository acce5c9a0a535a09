import { declareCheck } from '../base/check.ts';
import { atTop, partOf } from '../base/written.ts';

/** Objections are answered before they are raised. */
export const objectionsAnswered = declareCheck({
  id: 'packet-objections',
  name: 'Objections are answered',
  weight: 'hint',
  reason: 'A committee will doubt something. Whoever has answered it already is asked about something else.',
  concept: 'sceptics',
  passes: '# For Staff\n\n## Objections and answers\n\nThey would have done it anyway. They had decided not to.',
  fails: '# For Staff\n\n## Summary\n\nTwo teams plan ahead.',
  judge: (written) =>
    partOf(written, 'objections') !== undefined
      ? []
      : [
          {
            at: atTop,
            message: 'No objection is answered.',
            next: 'Add a part “## Objections and answers” with the two that you fear most.',
          },
        ],
});
