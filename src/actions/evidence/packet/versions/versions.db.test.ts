import { describe, expect, test } from 'vitest';
import { changeKept } from '../../../../../test/stage/evidence/story.ts';
import { keepOne, seedPacket, seedSealed } from '../../../../../test/stage/evidence/versions.ts';
import { seedImpact, seedSigned, takeBack } from '../../../../../test/stage/evidence/witnesses.ts';
import { stageOn } from '../../../../../test/stage/exercise.ts';
import { lookAtLedger, seedRecord } from '../../../../../test/stage/ledger.ts';
import { type Person, seedPerson } from '../../../../../test/stage/people.ts';
import { granted } from '../../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../../test/stage/stage.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import type { Bundle } from '../../../../core/ledger/bundle/bundle.ts';
import type { Report } from '../../../../core/ledger/bundle/report.ts';
import { verifyBundle } from '../../../../core/ledger/bundle/verifyBundle.ts';
import { eraseRecord } from '../../../ledger/erasing/eraseRecord.ts';
import { addRecord } from '../../../ledger/records/addRecord.ts';
import { changeRecord } from '../../../ledger/records/changeRecord.ts';
import { changeStandings } from '../../../ledger/records/changeStandings.ts';
import { getRecord } from '../../../ledger/records/getRecord.ts';
import { erasePerson } from '../../others/erasePerson.ts';
import { exportPacket } from '../exportPacket.ts';
import { bundleVersion } from './bundleVersion.ts';
import { compareVersions } from './compareVersions.ts';
import { deleteVersion } from './deleteVersion.ts';
import { exportVersion } from './exportVersion.ts';
import { keepVersion } from './keepVersion.ts';
import { listVersions } from './listVersions.ts';
import { sealVersion } from './sealVersion.ts';

describe.each(engines)('versions of a packet on %s', (engine) => {
  const stage = stageOn(engine);
  const begin = async () => seedPerson(await stage(), 'Ada');

  test('are numbered one after the other, for each reader, and only where something changed', async () => {
    const ada = await begin();
    const packetId = await seedPacket(ada);
    await keepOne(ada, packetId);
    const again = await keepVersion(ada.context, { packetId, reader: 'company', note: '' });
    expect(again).toMatchObject({
      code: 'unchanged',
      message: 'Nothing has changed for this reader since version 1. Use that one.',
    });
    granted(await keepVersion(ada.context, { packetId, reader: 'outside', note: ' For Bo ' }));
    const { versions } = granted(await listVersions(ada.context, { packetId }));
    expect(versions).toMatchObject([
      { number: 2, reader: 'outside', note: 'For Bo', sealedAt: null, takenBack: [] },
      { number: 1, reader: 'company', title: 'Payments for Staff' },
    ]);
  });

  test('tell what became of one in another, or in the draft', async () => {
    const ada = await begin();
    const packetId = await seedPacket(ada);
    await keepOne(ada, packetId);
    await reword(ada, packetId, 'Payments and Ledgers lead now.');
    const { sections } = granted(await compareVersions(ada.context, { packetId, older: 1 }));
    expect(sections).toEqual([
      {
        name: 'summary',
        heading: 'What changed in the organisation',
        changes: [
          { kind: 'reworded', what: 'prose', before: 'Payments leads now.', after: 'Payments and Ledgers lead now.' },
        ],
      },
    ]);
    await keepOne(ada, packetId, 'Second');
    expect(granted(await compareVersions(ada.context, { packetId, older: 1, newer: 2 })).sections).toEqual(sections);
    expect(granted(await compareVersions(ada.context, { packetId, older: 2 })).sections).toEqual([]);
    expect(await compareVersions(ada.context, { packetId, older: 1, newer: 9 })).toMatchObject({ code: 'no-version' });
  });

  test('stay as they are once they are sealed; others can be deleted', async () => {
    const ada = await begin();
    const { packetId, number, sealId } = await seedSealed(ada);
    expect(await sealVersion(ada.context, { packetId, number })).toMatchObject({ code: 'sealed' });
    expect(await deleteVersion(ada.context, { packetId, number })).toMatchObject({ code: 'sealed' });
    const { record } = granted(await getRecord(ada.context, { recordId: sealId }));
    expect(record).toMatchObject({ kind: 'seal', title: 'Version 1, sealed', fields: { of: [packetId], number: 1 } });
    const changed = {
      recordId: sealId,
      basedOn: 1,
      standing: 'kept',
      fields: { ...record.fields, number: 2 },
    } as const;
    expect(await changeRecord(ada.context, changed)).toMatchObject({ code: 'bad-record' });
    expect(await addRecord(ada.context, { kind: 'seal', standing: 'draft', fields: { what: 'Mine' } })).toMatchObject({
      code: 'bad-record',
    });
    expect(await eraseRecord(ada.context, { recordId: sealId })).toMatchObject({ code: 'one-piece' });
    await reword(ada, packetId, 'More.');
    await keepOne(ada, packetId);
    granted(await deleteVersion(ada.context, { packetId, number: 2 }));
    expect(await deleteVersion(ada.context, { packetId, number: 2 })).toMatchObject({ code: 'no-version' });
  });

  test('leave as a bundle that holds, and that tells of a word that was changed', async () => {
    const ada = await begin();
    const { request } = await seedSigned(ada);
    const sealed = await seedSealed(ada, 'Payments', request.recordId);
    const bundle = await bundleOf(ada, sealed);
    expect(complaints(verifyBundle(bundle))).toEqual([]);
    expect(messages(verifyBundle(bundle))).toContainEqual(
      expect.stringMatching(/^This is the document that was sealed on 20/),
    );
    expect(bundle.testimonials).toHaveLength(1);
    const text = JSON.stringify(bundle.documents).replace('leads now', 'led once');
    const changed = { ...bundle, documents: JSON.parse(text) as Bundle['documents'] };
    expect(complaints(verifyBundle(changed))).toContainEqual(
      expect.stringMatching(/^Part \d+ of the document is not what was sealed: it was changed\.$/),
    );
    const relabelled = JSON.stringify(bundle.documents).replace('"reader":"company"', '"reader":"owner"');
    expect(complaints(verifyBundle({ ...bundle, documents: JSON.parse(relabelled) as Bundle['documents'] }))).toContain(
      'The log in this bundle holds no seal of this document: one of the two was changed.',
    );
  });

  test('name nobody in the bundle for somebody outside', async () => {
    const ada = await begin();
    const { request } = await seedSigned(ada);
    await seedRecord(ada, { kind: 'person', standing: 'kept', fields: { ...zoe, name: 'Quin Fell' } });
    const act = { act: 'I asked Quin Fell first' };
    await changeKept(ada, granted(await getRecord(ada.context, { recordId: request.recordId })).record, act);
    const packetId = await seedPacket(ada, 'Payments', request.recordId);
    granted(await keepVersion(ada.context, { packetId, reader: 'outside', note: '' }));
    granted(await sealVersion(ada.context, { packetId, number: 1 }));
    const bundle = await bundleOf(ada, { packetId, number: 1 });
    expect(JSON.stringify(bundle)).not.toMatch(/Fell|Okafor/);
    expect(verifyBundle(bundle).verdict).not.toBe('broken');
  });

  test('name nobody there either who was renamed, taken out, never kept, or took their words back', async () => {
    const ada = await begin();
    const { request, secret } = await seedSigned(ada);
    const quin = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: { ...zoe, name: 'Quin Fell' } });
    const bo = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: { ...zoe, name: 'Bo Tarn' } });
    await seedRecord(ada, { kind: 'person', standing: 'draft', fields: { ...zoe, name: 'Ira Voss' } });
    const act = { act: 'I asked Quin Fell, Bo Tarn and Ira Voss first' };
    await changeKept(ada, granted(await getRecord(ada.context, { recordId: request.recordId })).record, act);
    const packetId = await seedPacket(ada, 'Payments', request.recordId);
    granted(await keepVersion(ada.context, { packetId, reader: 'outside', note: '' }));
    granted(await sealVersion(ada.context, { packetId, number: 1 }));
    await changeKept(ada, quin, { name: 'Quin Marsh' });
    granted(await changeStandings(ada.context, { records: [{ recordId: bo.id, standing: 'removed' }] }));
    granted(await takeBack(ada, secret));
    const bundle = await bundleOf(ada, { packetId, number: 1 });
    expect(JSON.stringify(bundle).match(/Fell|Tarn|Voss|Okafor/g)).toBeNull();
    expect(verifyBundle(bundle).verdict).toBe('unclear');
  });

  test('stay provable when a witness takes back what they quote, and say whose words and since when', async () => {
    const ada = await begin();
    const { request, secret } = await seedSigned(ada);
    const { packetId, number } = await seedSealed(ada, 'Payments', request.recordId);
    const quote = 'We dropped the quarterly plan.';
    expect(await textOf(ada, { packetId, number })).toContain(quote);
    granted(await takeBack(ada, secret));
    const [version] = granted(await listVersions(ada.context, { packetId })).versions;
    expect(version?.takenBack).toEqual([{ by: 'Nia Okafor', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
    const text = await textOf(ada, { packetId, number });
    expect(text).toContain(quote);
    expect(text).toMatch(/Taken back since:\*\* What it quotes of “Peer in another team”, on \d+ \w+ \d{4}\. Do not/);
    const draft = granted(await exportPacket(ada.context, { format: 'markdown', part: 'packet', packet: packetId }));
    expect(new TextDecoder().decode(draft.bytes)).not.toContain(quote);
    const report = verifyBundle(await bundleOf(ada, { packetId, number }));
    expect(report.verdict).toBe('unclear');
    expect(complaints(report)).toContainEqual(
      expect.stringMatching(/^It quotes words that their witness took back since: Peer in another team, signed on /),
    );
    const next = await keepOne(ada, packetId, 'Without Nia');
    granted(await sealVersion(ada.context, { packetId, number: next.number }));
    expect(complaints(verifyBundle(await bundleOf(ada, { packetId, number: next.number })))).toEqual([]);
  });

  test('are not sealed once words in them were taken back', async () => {
    const ada = await begin();
    const { request, secret } = await seedSigned(ada);
    const packetId = await seedPacket(ada, 'Payments', request.recordId);
    await keepOne(ada, packetId);
    granted(await takeBack(ada, secret));
    expect(await sealVersion(ada.context, { packetId, number: 1 })).toMatchObject({ code: 'words-gone' });
  });

  test('lose what an erased record said, and are proved as such', async () => {
    const ada = await begin();
    const { secret, request } = await seedSigned(ada, { mark: 'Zanzibar' });
    const sealed = await seedSealed(ada, 'Cases', request.recordId);
    granted(await takeBack(ada, secret, 'go'));
    expect(complaints(verifyBundle(await bundleOf(ada, sealed)))).toContainEqual(
      expect.stringMatching(/^Words were erased in \d+ of its \d+ parts since it was sealed, which breaks no proof\.$/),
    );
    for (const recordId of [request.recordId, ...(await teamsOf(ada))])
      granted(await eraseRecord(ada.context, { recordId }));
    expect(await lookAtLedger(ada)).not.toMatch(/zanzibar/i);
    const { versions } = granted(await listVersions(ada.context, { packetId: sealed.packetId }));
    expect(versions).toMatchObject([{ erasedAt: ada.clock.now }]);
    expect(verifyBundle(await bundleOf(ada, sealed)).verdict).toBe('unclear');
    const text = await textOf(ada, sealed);
    expect(text).toContain('What stood here was erased.');
    expect(text).not.toContain('We dropped the quarterly plan.');
  });

  test('keep nothing that is erased while they are drafted', async () => {
    const ada = await begin();
    const { id } = await seedImpact(ada, 'Timbuktu');
    const cases = [id, (await seedImpact(ada, 'Cases')).id];
    const packet = await seedRecord(ada, { kind: 'packet', standing: 'kept', fields: { title: 'Mine', cases } });
    const { store } = ada.context;
    const erasingFirst: Transact = async (work) => {
      granted(await eraseRecord(ada.context, { recordId: id }));
      context.store = store;
      return store.transact(work);
    };
    const context = { ...ada.context, store: { ...store, transact: erasingFirst } };
    granted(await keepVersion(context, { packetId: packet.id, reader: 'company', note: '' }));
    expect(await textOf(ada, { packetId: packet.id, number: 1 })).not.toContain('Timbuktu plans');
  });

  test('say nothing any more once the packet is erased', async () => {
    const ada = await begin();
    const sealed = await seedSealed(ada, 'Zanzibar', (await seedImpact(ada, 'Cases')).id);
    granted(await eraseRecord(ada.context, { recordId: sealed.packetId }));
    expect(await lookAtLedger(ada)).not.toMatch(/zanzibar/i);
  });

  test('name nobody who was erased', async () => {
    const ada = await begin();
    const person = await seedRecord(ada, { kind: 'person', standing: 'kept', fields: zoe });
    const packetId = await seedPacket(ada);
    await reword(ada, packetId, 'Zoe Zanzibar said so.');
    await keepOne(ada, packetId, 'For Zoe Zanzibar');
    granted(await sealVersion(ada.context, { packetId, number: 1 }));
    const asked = { recordId: person.id, confirm: 'Zoe Zanzibar', alsoCalled: [], whole: [] };
    granted(await erasePerson(ada.context, asked));
    expect(await lookAtLedger(ada)).not.toMatch(/zanzibar/i);
    expect(await textOf(ada, { packetId, number: 1 })).toContain('said so.');
    expect(verifyBundle(await bundleOf(ada, { packetId, number: 1 })).verdict).toBe('unclear');
  });
});

const zoe = {
  name: 'Zoe Zanzibar',
  function: 'sales',
  relation: 'peer',
  consent: 'given',
  consentUntil: '2099-01-01',
};

type Transact = Stage['context']['store']['transact'];

type Which = { readonly packetId: RecordId; readonly number: number };

const bundleOf = async ({ context }: Stage, which: Which): Promise<Bundle> =>
  granted(await bundleVersion(context, which, { site: 'cairn.test' }));

async function textOf({ context }: Stage, which: Which): Promise<string> {
  return new TextDecoder().decode(granted(await exportVersion(context, { ...which, format: 'markdown' })).bytes);
}

async function reword(ada: Person, packetId: RecordId, summary: string): Promise<void> {
  await changeKept(ada, granted(await getRecord(ada.context, { recordId: packetId })).record, { summary });
}

async function teamsOf({ context }: Stage): Promise<readonly RecordId[]> {
  const { store, scope } = context;
  const rows = await store.db
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('workspace_id', '=', scope.workspaceId)
    .execute();
  return rows.filter(({ kind }) => kind === 'team').map(({ id }) => id);
}

const messages = ({ findings }: Report): readonly string[] => findings.map(({ message }) => message);

const complaints = ({ findings }: Report): readonly string[] =>
  findings.flatMap(({ verdict, message }) => (verdict === 'holds' ? [] : [message]));
