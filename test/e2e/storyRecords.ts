import { addRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import type { Fields } from '../../src/core/ledger/fields/value.ts';
import { type Asked, ask } from '../faults/ask.ts';
import { impactOf } from '../stage/evidence/story.ts';

/** A day so long ago, as `YYYY-MM-DD`. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Keeps a record through the API. */
export async function keep(asked: Asked, kind: string, fields: Fields): Promise<RecordId> {
  return (await ask(asked, addRecord, { kind, standing: 'kept', fields: fields as never })).id;
}

/** A year of a ledger: impacts in three functions that followed from one another, frictions, a cost, four snapshots. */
export async function writeStory(asked: Asked) {
  const payments = await keep(asked, 'team', { name: 'Payments', function: 'engineering' });
  const ledgers = await keep(asked, 'team', { name: 'Ledgers and reconciliation', function: 'engineering' });
  const sales = await keep(asked, 'team', { name: 'Sales', function: 'sales' });
  const first = await keep(asked, 'impact', firstImpact(payments, ledgers));
  const followed = { what: 'Ledgers asks for a contract of its own before it builds anything on another team' };
  const second = await keep(
    asked,
    'impact',
    impactOf([ledgers], {
      ...followed,
      changedOn: daysAgo(150),
      prompted: 'unprompted',
      neededOn: daysAgo(129),
      depth: 'consultation',
      followedFrom: [first],
    }),
  );
  const promised = { what: 'Sales promises only what a contract says', depth: 'coordination' };
  const third = await keep(
    asked,
    'impact',
    impactOf([sales], { ...promised, changedOn: daysAgo(40), followedFrom: [second] }),
  );
  const read = { what: 'Sales reads the notes of each release', changedOn: daysAgo(20) };
  await keep(asked, 'impact', impactOf([sales], { ...read, followedFrom: [first] }));
  await keep(asked, 'friction', settledFriction({ about: first, payments, ledgers }));
  await keep(asked, 'friction', {
    what: 'Whether Sales may name dates',
    about: [third],
    parties: [{ who: [sales], position: 'A buyer wants a date' }],
    raisedOn: daysAgo(30),
  });
  await keep(asked, 'cost', costOf(first));
  for (const [days, scope, control] of quarters)
    await keep(asked, 'scope-snapshot', { name: `${days} days ago`, on: daysAgo(days), teams: 3, scope, control });
  return { payments, ledgers, sales, first, second, third };
}

const quarters = [
  [340, 20, 80],
  [250, 35, 66],
  [160, 52, 48],
  [70, 70, 30],
] as const;

const firstImpact = (payments: RecordId, ledgers: RecordId): Fields =>
  impactOf([payments, ledgers], {
    changedOn: daysAgo(330),
    beforeOn: daysAgo(420),
    depth: 'co-ownership',
    beforeMeasure: { amount: 9, unit: 'incidents a quarter' },
    afterMeasure: { amount: 1, unit: 'incidents a quarter' },
    frameBefore: 'An interface is ours to change.',
    frameAfter: 'An interface is a promise to those who call it.',
    credits: [{ who: [payments], contribution: 'Wrote the checks that run on each change' }],
  });

type Parties = Readonly<Record<'about' | 'payments' | 'ledgers', RecordId>>;

const settledFriction = ({ about, payments, ledgers }: Parties): Fields => ({
  what: 'Who answers for a broken interface',
  about: [about],
  parties: [
    { who: [payments], position: 'Whoever calls it should test for it', interest: 'No more meetings' },
    { who: [ledgers], position: 'Whoever changes it should tell us first', interest: 'A quiet month end' },
  ],
  raisedOn: daysAgo(360),
  positionsOn: daysAgo(352),
  option: 'Payments runs our checks before each release.',
  optionOn: daysAgo(345),
  resolution: 'Payments runs the checks; Ledgers keeps them short and answers for them.',
  resolvedOn: daysAgo(340),
});

const costOf = (about: RecordId): Fields => ({
  what: 'Two weeks of my own roadmap',
  kind: 'time',
  amount: { amount: 2, unit: 'weeks' },
  on: daysAgo(350),
  bornBy: 'my-team',
  about: [about],
});
