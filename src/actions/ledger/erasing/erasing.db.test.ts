import { describe, expect, test } from 'vitest';
import { taken } from '../../../../test/walls/ground/house.ts';
import { publishLog, seedDecision } from '../../../../test/stage/decisions.ts';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../test/stage/ledger.ts';
import { seedSigned } from '../../../../test/stage/evidence/witnesses.ts';
import { seedPerson, visitOf } from '../../../../test/stage/people.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import { type Leaf, listFalse } from '../../../core/ledger/log/leaf.ts';
import { appendToEdge, emptyEdge } from '../../../core/ledger/log/tree.ts';
import { listPublishedDecisions } from '../../../store/evidence/decisionLogs.ts';
import { findLog } from '../../../store/ledger/log.ts';
import { listLeaves } from '../../../store/ledger/revisions.ts';
import { listOwnAudit } from '../../account/auditing/listOwnAudit.ts';
import { openOutbox } from '../../account/outbox.ts';
import type { Context } from '../../base/context.ts';
import { changeStandings } from '../records/changeStandings.ts';
import { getHistory } from '../records/getHistory.ts';
import { getRecord } from '../records/getRecord.ts';
import { listRecords } from '../records/listRecords.ts';
import { restoreRecord } from '../records/restoreRecord.ts';
import { eraseRecord } from './eraseRecord.ts';

describe.each(engines)('erasing on %s', (engine) => {
  const stage = stageOn(engine);

  test('some fields forgets all that they ever said, and leaves log and proofs as they were', async () => {
    const set = await stage();
    const { context } = set;
    const { id: recordId } = await seedRecord(set, { fields: { name: 'Secretive', note: 'Zanzibar' } });
    await seedRecord(set, { id: recordId, fields: { name: 'Open', note: 'Zanzibar again', people: 3 } });
    const before = await lookAtLog(context);
    const left = taken(await eraseRecord(context, { recordId, fields: ['note'] }));
    expect(left).toMatchObject({ title: 'Open', standing: 'draft', revision: 2, fields: { name: 'Open', people: 3 } });
    expect(taken(await getRecord(context, { recordId })).record).toEqual(left);
    expect(await lookAtLog(context)).toEqual(before);
    expect(await lookAtLedger(set)).not.toMatch(/zanzibar/i);
    expect((await listRecords(context, { standing: 'draft', search: 'zanzi' })).records).toEqual([]);
    expect((await listRecords(context, { standing: 'draft', search: 'open' })).records).toEqual([left]);
    const { revisions } = taken(await getHistory(context, { recordId }));
    expect(revisions.map(({ erased, changes }) => [erased, changes.map(({ field }) => field)])).toEqual([
      [['note'], ['name', 'people']],
      [['note'], ['name']],
    ]);
  });

  test('a whole record forgets its title, its links and its words too, and takes it out', async () => {
    const set = await stage();
    const { context } = set;
    const team = await seedRecord(set);
    const fields = { what: 'Zanzibar pays', teams: [team.id], changedOn: '2026-01-01' };
    const { id: recordId } = await seedRecord(set, { kind: 'impact', standing: 'kept', fields });
    const before = await lookAtLog(context);
    expect(await eraseRecord(context, { recordId })).toMatchObject({ title: '', standing: 'removed', fields: {} });
    const after = await lookAtLog(context);
    expect(after.leaves.slice(0, 2)).toEqual(before.leaves);
    expect(after.leaves).toHaveLength(3);
    expect(await lookAtLedger(set)).not.toMatch(/zanzibar|2026-01-01/i);
    expect(taken(await getRecord(context, { recordId: team.id })).links).toEqual([]);
    const back = await changeStandings(context, { records: [{ recordId, standing: 'draft' }] });
    expect(back.refused).toHaveLength(1);
    expect(await restoreRecord(context, { recordId, revision: 1 })).toMatchObject({ code: 'bad-record' });
  });

  test('left a decision, and what others are called in it, where everybody reads the log', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { context } = ada;
    const consent = { consent: 'given', consentUntil: '2099-01-01' };
    const fields = { name: 'Zanzibar Li', function: 'sales', relation: 'peer', ...consent };
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields });
    const [gone, left] = [
      await seedDecision(ada, { what: 'Zanzibar first' }),
      await seedDecision(ada, { because: 'Zanzibar asked.', deciders: [person.id] }),
    ];
    await publishLog(ada);
    taken(await eraseRecord(context, { recordId: gone.id }));
    taken(await eraseRecord(context, { recordId: left.id, fields: ['because'] }));
    taken(await eraseRecord(context, { recordId: person.id }));
    expect(await listPublishedDecisions(context.store.db, context.scope)).toMatchObject([{ id: left.id, number: 2 }]);
    expect(await lookAtLedger(ada)).not.toMatch(/zanzibar/i);
  });

  test('left what an impact was called in the lines of those who had witnessed it', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { request } = await seedSigned(ada, { mark: 'Zanzibar' });
    const { records } = await listRecords(ada.context, { kind: 'team' });
    for (const recordId of [request.recordId, ...records.map(({ id }) => id)])
      taken(await eraseRecord(ada.context, { recordId }));
    expect(await lookAtLedger(ada)).not.toMatch(/zanzibar/i);
  });

  test('left what an impact was called in mails that were not sent', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { request } = await seedSigned(ada, { mark: 'Zanzibar' });
    const outbox = openOutbox(visitOf(ada));
    const letter = { to: 'ada@example.org', subject: 'Nia Okafor signed', text: '> Zanzibar' };
    await outbox.keep({ ...letter, about: request.id }, null);
    await outbox.keep({ ...letter, text: 'Of another' }, null);
    taken(await eraseRecord(ada.context, { recordId: request.recordId }));
    expect((await outbox.take(0, ada.clock.now)).map(({ text }) => text)).toEqual(['Of another']);
  });

  test('is noted with who did it, and with nothing of what it said', async () => {
    const ada = await seedPerson(await stage(), 'Ada');
    const { id: recordId } = await seedRecord(ada, { fields: { name: 'Zanzibar' } });
    taken(await eraseRecord(ada.context, { recordId, fields: ['name'] }));
    const { entries } = await listOwnAudit(ada.signedIn, { limit: 5 });
    const { workspaceId } = ada.context.scope;
    expect(entries.map(({ event, details }) => ({ event, details }))).toEqual([
      { event: 'record-erased', details: { workspaceId, recordId } },
    ]);
  });
});

/** The leaves of a log, whose edge is theirs and whose values are as their leaves say. */
async function lookAtLog({ store, scope }: Context) {
  const kept = await listLeaves(store.db, scope, { from: 0, limit: 99 });
  const log = await findLog(store.db, scope);
  const edge = kept.reduce((grown, { leaf }) => appendToEdge(grown, hashLeaf(leaf)).edge, emptyEdge);
  expect(log?.edge).toEqual(edge);
  for (const { leaf, disclosures } of kept) expect(listFalse(JSON.parse(leaf) as Leaf, disclosures)).toEqual([]);
  return { edge: log?.edge, leaves: kept.map(({ leaf }) => leaf) };
}
