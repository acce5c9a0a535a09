import { expect, test } from 'vitest';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import { decision } from '../../core/evidence/kinds/judgement/decision.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Entry } from '../ledger/entry.ts';
import { formatMadr, formatMadrLog } from './madr.ts';

const [own, sales, before] = [0, 1, 2].map((digit) => `01KA000000000000000000000${digit}`) as unknown as readonly [
  RecordId,
  RecordId,
  RecordId,
];

const entryOf = (fields: Fields): Entry => ({
  kind: decision,
  record: {
    id: own,
    kind: 'decision',
    standing: 'kept',
    means: 'person',
    title: '',
    fields,
    revision: 1,
    createdAt: instant(0),
    changedAt: instant(0),
  },
  nameOf: (id) =>
    new Map([
      [sales, 'Sales'],
      [before, 'A list for each region'],
    ]).get(id),
});

const whole = entryOf({
  what: 'Prices come from one list',
  status: 'accepted',
  context: 'Each region keeps its own.',
  drivers: 'Fewer disputes.',
  options: [
    { option: 'One list', for: 'Everybody sees the same\nprice.', against: 'It is slower.' },
    { option: 'As it is' },
  ],
  outcome: 'One list',
  because: 'Half of the disputes are about prices.',
  consequences: 'Offers are quicker to check.',
  right: 'shared',
  deciders: [sales],
  dissent: [{ who: [sales], what: 'It slows down deals.' }],
  decidedOn: '2026-02-02',
  reviewOn: '2026-08-02',
  supersedes: [before],
});

const body = `## Context and Problem Statement

Each region keeps its own.

## Decision Drivers

Fewer disputes.

## Considered Options

* One list
* As it is

## Decision Outcome

Chosen option: "One list", because

Half of the disputes are about prices.

### Consequences

Offers are quicker to check.

### Confirmation

To be looked at again on 2026-08-02.

## Pros and Cons of the Options

### One list

* Good, because Everybody sees the same
  price.
* Bad, because It is slower.

## More Information

Supersedes "A list for each region".

* Sales disagreed: It slows down deals.
`;

test('a decision is written as a record of that form', () => {
  expect(formatMadr(whole)).toBe(
    `---\nstatus: accepted\ndate: 2026-02-02\ndecision-makers:\n  - Sales\n---\n\n# Prices come from one list\n\n${body}`,
  );
});

test('several are written one after the other', async () => {
  async function* each() {
    yield whole;
    yield entryOf({ what: 'Who may change it', status: 'proposed' });
  }
  let text = '';
  for await (const block of formatMadrLog(each())) text += block;
  expect(text).toBe(
    `# Prices come from one list\n\n* status: accepted\n* date: 2026-02-02\n* decision-makers: Sales\n\n${body}\n# Who may change it\n\n* status: proposed\n`,
  );
});
