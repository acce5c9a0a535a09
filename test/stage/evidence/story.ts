import { addRecord } from '../../../src/actions/ledger/records/addRecord.ts';
import { changeRecord } from '../../../src/actions/ledger/records/changeRecord.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import type { Fields } from '../../../src/core/ledger/fields/value.ts';
import type { LedgerRecord } from '../../../src/core/ledger/record.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';

/** Keeps a record through the action, so that its log, its links and its day follow. */
export async function keepRecord({ context }: Stage, kind: string, fields: Fields): Promise<LedgerRecord> {
  return granted(await addRecord(context, { kind, standing: 'kept', fields }));
}

/** Says more of a record that is kept, through the action. */
export async function changeKept(
  { context }: Stage,
  { id, revision, fields }: LedgerRecord,
  more: Fields,
): Promise<LedgerRecord> {
  const said = { recordId: id, basedOn: revision, standing: 'kept', fields: { ...fields, ...more } } as const;
  return granted(await changeRecord(context, said));
}

/** What a complete impact says where a test does not care. */
export const impactOf = (teams: readonly RecordId[], fields: Fields = {}): Fields => ({
  what: 'Payments reads the contract before it changes an interface',
  teams,
  changed: ['behaviour'],
  before: 'They guessed, and broke us twice a quarter.',
  after: 'They read the contract first.',
  changedOn: '2026-02-01',
  act: 'Wrote the contract and walked them through it.',
  mechanism: 'It showed what each guess had cost them.',
  counterfactual: 'They would have gone on guessing for a year.',
  ...fields,
});

/** Three impacts in a row, in the teams they changed, with a friction and a cost of the first. */
export async function seedStory(stage: Stage) {
  const payments = await keepRecord(stage, 'team', { name: 'Payments', function: 'engineering' });
  const ledgers = await keepRecord(stage, 'team', { name: 'Ledgers', function: 'engineering' });
  const sales = await keepRecord(stage, 'team', { name: 'Sales', function: 'sales' });
  const first = await keepRecord(
    stage,
    'impact',
    impactOf([payments.id, ledgers.id], { changedOn: '2025-06-01', depth: 'consultation' }),
  );
  const second = await keepRecord(
    stage,
    'impact',
    impactOf([ledgers.id], { changedOn: '2025-12-01', followedFrom: [first.id] }),
  );
  const third = await keepRecord(
    stage,
    'impact',
    impactOf([sales.id], { changedOn: '2026-02-01', followedFrom: [second.id], depth: 'coordination' }),
  );
  const alone = await keepRecord(stage, 'impact', impactOf([sales.id], { changedOn: '2026-02-20' }));
  const friction = await keepRecord(stage, 'friction', {
    what: 'Who answers for a broken interface',
    about: [first.id],
    parties: [{ who: [payments.id], position: 'We do not have the time' }],
    raisedOn: '2025-05-01',
  });
  const cost = await keepRecord(stage, 'cost', {
    what: 'Two weeks of my own roadmap',
    kind: 'time',
    on: '2025-05-10',
    bornBy: 'me',
    about: [first.id],
  });
  return { payments, ledgers, sales, first, second, third, alone, friction, cost };
}
