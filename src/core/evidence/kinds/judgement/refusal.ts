import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { day, line, link, links, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A request that was turned down, and what followed. */
export const refusal = declareKind({
  name: 'refusal',
  one: 'refusal',
  many: 'refusals',
  purpose: 'A request that you turned down, and who bears what follows.',
  concept: 'direction-amid-disagreement',
  title: 'what',
  day: 'refusedOn',
  fields: {
    what: line('What was refused', { needed: true }),
    asked: link('Who asked', { to: ['person', 'team'], inverse: 'Refusals to it' }),
    why: prose('Why', { needed: true, ask: 'Why did you say no?' }),
    instead: prose('Offered instead'),
    refusedOn: day('Refused on', { needed: true }),
    consequence: prose('Consequence', { needed: true, ask: 'What follows from it?' }),
    bearer: link('Who bears it', { to: ['person', 'team'], inverse: 'Consequences borne' }),
    cameOf: prose('What came of it'),
    cameOfOn: day('Known since'),
    about: links('About', { to: ['initiative'], inverse: 'Refusals' }),
  },
  check: ({ refusedOn, cameOf, cameOfOn }) =>
    complaintsOf(
      [
        isBefore(cameOfOn, refusedOn),
        'cameOfOn',
        'What came of it was known before you refused. Correct one of the two dates.',
      ],
      [cameOf !== undefined && cameOfOn === undefined, 'cameOfOn', 'What came of it: say since when it is known.'],
    ),
});
