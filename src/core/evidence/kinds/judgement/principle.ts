import { complaintsOf, isBefore } from '../../../ledger/complaints.ts';
import { choice, day, line, link, links, prose, rows } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A rule of product work that was brought in, and the teams that took it up. */
export const principle = declareKind({
  name: 'principle',
  one: 'principle',
  many: 'principles',
  purpose: 'A principle that you brought in, and the teams that work by it.',
  concept: 'product-principles',
  title: 'text',
  day: 'proposedOn',
  fields: {
    text: line('Principle', { needed: true, sensitivity: 'open' }),
    why: prose('Why', { needed: true, sensitivity: 'open', ask: 'What goes wrong without it?' }),
    instead: prose('Rather than', { sensitivity: 'open', help: 'What it gives up: a principle rules something out.' }),
    status: choice('Status', { proposed: 'Proposed', adopted: 'Adopted', retired: 'Retired' }, { needed: true }),
    proposedOn: day('Proposed on', { needed: true }),
    adopters: rows('Adopted by', {
      team: link('Team', { to: ['team'], inverse: 'Principles adopted' }),
      on: day('On'),
      sign: line('How it shows'),
    }),
    cited: links('Cited in', { to: ['decision', 'trade-off', 'refusal'], inverse: 'Principles cited' }),
  },
  check: ({ status, proposedOn, adopters }) =>
    complaintsOf(
      [
        status === 'adopted' && adopters === undefined,
        'adopters',
        'Say which teams adopted it, or set it to proposed.',
      ],
      [
        (adopters ?? []).some(({ team, on }) => team === undefined || on === undefined),
        'adopters',
        'Adopted by: name each team and the day.',
      ],
      [
        (adopters ?? []).some(({ on }) => isBefore(on, proposedOn)),
        'adopters',
        'A team adopted it before it was proposed. Correct one of the two dates.',
      ],
    ),
});
