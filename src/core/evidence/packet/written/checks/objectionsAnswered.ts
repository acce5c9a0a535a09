import { declareCheck } from '../base/check.ts';
import { atTop, casesOf, partOf, type WrittenCase } from '../base/written.ts';

/** Objections are answered before they are raised, one at least to each case. */
export const objectionsAnswered = declareCheck({
  id: 'packet-objections',
  name: 'An objection to each case is answered',
  weight: 'hint',
  reason: 'A committee will doubt something. Whoever has answered it already is asked about something else.',
  concept: 'sceptics',
  passes:
    '## Cases\n\n### They plan ahead\n\n## Objections and answers\n\n### Would they not anyway?\n\n- **About:** They plan ahead\n\nThey had decided not to.',
  fails: '# For Staff\n\n## Summary\n\nTwo teams plan ahead.',
  judge: (written) => {
    const objections = partOf(written, 'objections');
    if (objections !== undefined)
      return casesOf(written)
        .filter(({ heading }) => !flat(objections.text).includes(flat(heading)))
        .map(sayUnanswered);
    return [
      {
        at: atTop,
        message: 'No objection is answered.',
        next: 'Add a part “## Objections and answers” with the one that you fear most for each case.',
      },
    ];
  },
});

const sayUnanswered = ({ start, end, heading }: WrittenCase) => ({
  at: { start, end },
  message: `No objection to “${heading}” is answered.`,
  next: 'Say under “Objections and answers” what speaks against it and what you answer, and name the case there.',
});

/** Without marks and case, so that a title is found again however it stands there. */
const flat = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
