import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { parseBundle } from '../../../core/ledger/bundle/parseBundle.ts';
import { verifyBundle } from '../../../core/ledger/bundle/verifyBundle.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { openCheckpoint } from '../../../core/ledger/log/checkpoint.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import { parseNoteKey } from '../../../core/ledger/log/note.ts';
import { provesConsistency, provesInclusion } from '../../../core/ledger/log/proofs.ts';
import { eraseRecord } from '../erasing/eraseRecord.ts';
import { addRecord } from '../records/addRecord.ts';
import { changeRecord } from '../records/changeRecord.ts';
import { makeBundle } from './makeBundle.ts';
import { proveConsistency } from './proveConsistency.ts';
import { proveRevision } from './proveRevision.ts';
import { signHead } from './signHead.ts';

const site = 'cairn.example';

describe.each(engines)('proofs on %s', (engine) => {
  const stage = stageOn(engine);

  test('need a log that is not empty, and a record that is there', async () => {
    const { context } = await stage();
    expect(await signHead(context, site)).toMatchObject({ code: 'nothing-logged' });
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as RecordId;
    expect(await proveRevision(context, { recordId: nowhere, site })).toMatchObject({ code: 'no-record' });
    expect(await makeBundle(context, orderOf([nowhere]), { site })).toMatchObject({ code: 'no-record' });
    expect(await proveConsistency(context, { older: 1, newer: 1 })).toMatchObject({ code: 'no-head' });
  });

  test('show that the log holds what a record says, at every size', async () => {
    const { context } = await stage();
    for (const name of ['Payments', 'Search', 'Billing', 'Growth', 'Data']) {
      const id = await add({ context }, { name });
      const { head, entry } = taken(await proveRevision(context, { recordId: id, site }));
      const key = parseNoteKey(head.key);
      const opened = key === undefined ? undefined : openCheckpoint(head.checkpoint, key);
      if (opened === undefined) throw new Error('the head does not open');
      const said = { index: entry.index, size: opened.size, leaf: hashLeaf(entry.leaf), root: opened.root };
      expect(provesInclusion(said, entry.proof as never)).toBe(true);
    }
  });

  test('show that the log goes on from any head it signed, under the name it had first', async () => {
    const { context } = await stage();
    await add({ context }, { name: 'Payments' });
    const first = opened(taken(await signHead(context, site)));
    await add({ context }, { name: 'Search' });
    await add({ context }, { name: 'Billing' });
    const last = opened(taken(await signHead(context, 'elsewhere.example')));
    expect(last.origin).toBe(first.origin);
    const { proof } = taken(await proveConsistency(context, { older: first.size, newer: last.size }));
    expect(provesConsistency(first, last, proof as never)).toBe(true);
    expect(await proveConsistency(context, { older: 2, newer: 1 })).toMatchObject({ code: 'no-head' });
  });

  test('come in a bundle that holds without Cairn, written down and read again', async () => {
    const { context } = await stage();
    const id = await add({ context }, { name: 'Payments', function: 'engineering' });
    const receipt = taken(await signHead(context, site)).checkpoint;
    const other = await add({ context }, { name: 'Search' });
    const bundle = taken(await makeBundle(context, orderOf([id, other]), { site }));
    const read = taken(parseBundle(JSON.stringify(bundle)));
    const report = verifyBundle(read, receipt);
    expect(report.findings.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(read.entries.map(({ disclosures }) => disclosures['name']?.value)).toEqual(['Payments', 'Search']);
    expect(read.earlier).toHaveLength(1);
  });

  test('still hold after a value was erased', async () => {
    const { context } = await stage();
    const id = await add({ context }, { name: 'Payments', function: 'engineering' });
    taken(await eraseRecord(context, { recordId: id, fields: ['function'] }));
    const report = verifyBundle(taken(await makeBundle(context, orderOf([id]), { site })));
    expect(report.verdict).toBe('holds');
  });

  test('are of what a record says now', async () => {
    const { context } = await stage();
    const id = await add({ context }, { name: 'Payments' });
    taken(
      await changeRecord(context, { recordId: id, basedOn: 1, standing: 'draft', fields: { name: 'Payments core' } }),
    );
    const { entries } = taken(await makeBundle(context, orderOf([id]), { site }));
    expect(entries.map(({ disclosures }) => disclosures['name']?.value)).toEqual(['Payments core']);
  });

  test('leave closed what is not for whoever reads it', async () => {
    const { context } = await stage();
    const { id } = taken(
      await addRecord(context, { kind: 'person', standing: 'draft', fields: { name: 'Ines Albrecht' } }),
    );
    const closed = taken(await makeBundle(context, { ...orderOf([id]), audience: 'open' }, { site }));
    expect(closed.entries[0]?.disclosures).toEqual({});
    expect(verifyBundle(closed).verdict).toBe('holds');
    const whole = taken(await makeBundle(context, { ...orderOf([id]), audience: 'personal' }, { site }));
    expect(whole.entries[0]?.disclosures).toHaveProperty('name');
  });
});

const orderOf = (recordIds: readonly RecordId[]) => ({
  recordIds,
  audience: 'internal' as const,
  files: 'with' as const,
});

async function add({ context }: Pick<Stage, 'context'>, fields: Fields): Promise<RecordId> {
  return taken(await addRecord(context, { kind: 'team', standing: 'draft', fields })).id;
}

function opened({ key: line, checkpoint }: { readonly key: string; readonly checkpoint: string }) {
  const key = parseNoteKey(line);
  const head = key === undefined ? undefined : openCheckpoint(checkpoint, key);
  if (head === undefined) throw new Error('the head does not open');
  return head;
}

function taken<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as Answer;
}
