import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { day, line, link, links, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A settlement between rival needs in which each party gains and concedes. */
export const tradeOff = declareKind({
  name: 'trade-off',
  one: 'trade-off',
  many: 'trade-offs',
  purpose: 'A settlement between rival needs: what each party gained, and what it gave up.',
  concept: 'incentive-design',
  title: 'what',
  day: 'agreedOn',
  fields: {
    what: line('What was settled', { needed: true }),
    about: links('About', { to: ['initiative', 'impact'], inverse: 'Trade-offs' }),
    parties: rows(
      'Parties',
      {
        who: link('Who', { to: ['person', 'team'], inverse: 'Trade-offs with it' }),
        needs: line('Needs'),
        gains: line('Gains'),
        gives: line('Gives up'),
      },
      { needed: true, ask: 'What did each party need, gain and give up?' },
    ),
    phases: rows('Phases', {
      phase: line('Phase'),
      on: day('From'),
      serves: link('Serves first', { to: ['person', 'team'], inverse: 'Phases for it' }),
    }),
    otherWay: prose('The other way', { ask: 'What would have been the alternative, and why was it not taken?' }),
    agreedOn: day('Agreed on', { needed: true }),
  },
  check: ({ parties, phases }) =>
    complaintsOf(
      [parties?.length === 1, 'parties', 'A trade-off has two sides. Add the other party.'],
      [(parties ?? []).some(({ who }) => who === undefined), 'parties', 'Parties: name each of them.'],
      [
        (parties ?? []).some(({ gains, gives }) => gains === undefined || gives === undefined),
        'parties',
        'Parties: say of each what it gains and what it gives up.',
      ],
      [
        (phases ?? []).some(({ phase, on }) => phase === undefined || on === undefined),
        'phases',
        'Phases: give each a name and the day it begins.',
      ],
      [
        (phases ?? []).some(({ on }, place) => isBefore(on, phases?.[place - 1]?.on)),
        'phases',
        'Phases: one begins before the phase above it. Put them in order.',
      ],
    ),
});
