import { describe, expect, test } from 'vitest';
import { readFields } from '../../../ledger/fields/read.ts';
import { type Kind, listMissing } from '../../../ledger/kind.ts';
import { decision } from './decision.ts';
import { framework } from './framework.ts';
import { principle } from './principle.ts';
import { pruning } from './pruning.ts';
import { refusal } from './refusal.ts';
import { tradeOff } from './tradeOff.ts';

const sales = ['01KA0000000000000000000000'];
const legal = ['01KA0000000000000000000001'];

const kinds: readonly (readonly [Kind, Readonly<Record<string, unknown>>])[] = [
  [
    decision,
    {
      what: 'Prices come from one list',
      status: 'accepted',
      context: 'Each region keeps its own',
      options: [{ option: 'One list', for: 'Fewer disputes' }, { option: 'As it is' }],
      outcome: 'One list',
      because: 'Half of the disputes are about prices',
      right: 'shared',
      contested: true,
      dissent: [{ who: sales, what: 'It slows down deals' }],
      decidedOn: '2026-02-02',
      reviewOn: '2026-08-02',
    },
  ],
  [
    tradeOff,
    {
      what: 'Safety first, then speed',
      parties: [
        { who: sales, needs: 'Speed', gains: 'A date', gives: 'The first release' },
        { who: legal, needs: 'A review', gains: 'The review', gives: 'Its veto' },
      ],
      phases: [
        { phase: 'Reviewed', on: '2026-03-01', serves: legal },
        { phase: 'Open to all', on: '2026-05-01', serves: sales },
      ],
      agreedOn: '2026-02-02',
    },
  ],
  [
    principle,
    {
      text: 'No number without its source',
      why: 'Two teams reported the same revenue twice',
      status: 'adopted',
      proposedOn: '2026-02-02',
      adopters: [{ team: sales, on: '2026-03-02' }],
    },
  ],
  [
    framework,
    {
      name: 'Cost of waiting',
      weighs: 'Speed against certainty',
      how: 'Write down what each week of waiting costs',
      publishedOn: '2026-02-02',
      users: [{ team: sales, on: '2026-02-02' }],
    },
  ],
  [
    refusal,
    {
      what: 'A private price for one customer',
      why: 'It would end the list',
      refusedOn: '2026-02-02',
      consequence: 'The customer may leave',
      cameOf: 'They stayed',
      cameOfOn: '2026-04-02',
    },
  ],
  [
    pruning,
    {
      what: 'The second importer',
      why: 'Nobody has asked for a change in a year',
      announcedOn: '2026-02-02',
      moves: [{ people: 3, to: sales, on: '2026-02-09' }],
      measureAfter: { amount: 4, unit: 'days per release' },
      followUpOn: '2026-08-02',
      effect: 'better',
    },
  ],
];

test.each(kinds)('a whole $one stands', (kind, fields) => {
  const read = readFields(kind, fields);
  expect(read).toEqual({ fields, complaints: [] });
  expect(listMissing(kind, read.fields)).toEqual([]);
  expect(kind.check(read.fields, () => undefined)).toEqual([]);
});

describe('what does not agree with itself', () => {
  test.each<readonly [Kind, Readonly<Record<string, unknown>>, string, string]>([
    [decision, { options: [{ for: 'x' }, { option: 'y' }] }, 'options', 'Options: give each of them a name.'],
    [
      decision,
      { options: [{ option: 'One list' }] },
      'options',
      'One option is no decision. Add another that was considered, doing nothing included.',
    ],
    [decision, { outcome: undefined }, 'outcome', 'Say which option was chosen, or set it to proposed.'],
    [decision, { because: undefined }, 'because', 'Say why this option was chosen and not another one.'],
    [decision, { decidedOn: undefined }, 'decidedOn', 'Say when it was decided, or set it to proposed.'],
    [
      decision,
      { reviewOn: '2026-02-01' },
      'reviewOn',
      'The review lies before the decision. Correct one of the two dates.',
    ],
    [
      decision,
      { dissent: undefined },
      'dissent',
      'It was contested. Say who disagreed, and what they held against it.',
    ],
    [
      decision,
      { avoided: { amount: 2, unit: 'hours a week' } },
      'avoidedBy',
      'Say how the meetings avoided were counted, or clear the figure.',
    ],
    [
      tradeOff,
      { parties: [{ who: sales, gains: 'A date', gives: 'A release' }] },
      'parties',
      'A trade-off has two sides. Add the other party.',
    ],
    [
      tradeOff,
      { parties: ['a', 'b'].map((gains) => ({ gains, gives: 'c' })) },
      'parties',
      'Parties: name each of them.',
    ],
    [
      tradeOff,
      {
        parties: [
          { who: sales, gains: 'A date' },
          { who: legal, gains: 'A review', gives: 'Its veto' },
        ],
      },
      'parties',
      'Parties: say of each what it gains and what it gives up.',
    ],
    [tradeOff, { phases: [{ phase: 'One' }] }, 'phases', 'Phases: give each a name and the day it begins.'],
    [
      tradeOff,
      { phases: ['2026-05-01', '2026-03-01'].map((on) => ({ phase: 'One', on })) },
      'phases',
      'Phases: one begins before the phase above it. Put them in order.',
    ],
    [principle, { adopters: undefined }, 'adopters', 'Say which teams adopted it, or set it to proposed.'],
    [principle, { adopters: [{ team: sales }] }, 'adopters', 'Adopted by: name each team and the day.'],
    [
      principle,
      { adopters: [{ team: sales, on: '2026-02-01' }] },
      'adopters',
      'A team adopted it before it was proposed. Correct one of the two dates.',
    ],
    [framework, { users: [{ for: 'Prices' }] }, 'users', 'Used by: name each team.'],
    [
      framework,
      { users: [{ team: sales, on: '2026-02-01' }] },
      'users',
      'A team used it before it was published. Correct one of the two dates.',
    ],
    [
      refusal,
      { cameOfOn: '2026-02-01' },
      'cameOfOn',
      'What came of it was known before you refused. Correct one of the two dates.',
    ],
    [refusal, { cameOfOn: undefined }, 'cameOfOn', 'What came of it: say since when it is known.'],
    [
      pruning,
      { followUpOn: '2026-02-01' },
      'followUpOn',
      'You look again before it was announced. Correct one of the two dates.',
    ],
    [
      pruning,
      { moves: [{ people: 3, on: '2026-02-01' }] },
      'moves',
      'People moved before it was announced. Correct one of the two dates.',
    ],
    [
      pruning,
      { effect: undefined },
      'effect',
      'There is a figure after it. Say whether that is better, or that it cannot be told.',
    ],
  ])('$0.one with %j', (kind, change, field, message) => {
    const given = kinds.find(([known]) => known === kind)?.[1];
    const { fields } = readFields(kind, { ...given, ...change });
    expect(kind.check(fields, () => undefined)).toEqual([{ field, message }]);
  });

  test('a decision that is only proposed needs neither outcome nor day', () => {
    const [, given] = kinds[0] ?? [];
    const open = { ...given, status: 'proposed', outcome: undefined, because: undefined, decidedOn: undefined };
    expect(decision.check(readFields(decision, open).fields, () => undefined)).toEqual([]);
  });
});
