import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { engines, type Stage } from '../../../test/stage/stage.ts';
import { taken } from '../../../test/walls/ground/house.ts';
import { day } from '../../core/base/day.ts';
import type { RecordId } from '../../core/base/id.ts';
import type { Tx } from '../../store/base/database.ts';
import { instant } from '../../core/base/instant.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { keyPairOf } from '../../core/ledger/log/signature.ts';
import { appendToEdge, emptyEdge, type TreeNode } from '../../core/ledger/log/tree.ts';
import { growLog } from '../../store/ledger/log.ts';
import { listLeaves } from '../../store/ledger/revisions.ts';
import type { Context } from '../base/context.ts';
import { eraseRecord } from './erasing/eraseRecord.ts';
import { examineLedger, mendLedger } from './examineLedger.ts';
import { signHead } from './proofs/signHead.ts';
import { getRecord } from './records/getRecord.ts';
import { listRecords } from './records/listRecords.ts';

describe.each(engines)('a ledger on %s', (engine) => {
  const stage = stageOn(engine);

  test('that was written, changed, taken out and erased agrees with itself', async () => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    taken(await eraseRecord(set.context, { recordId, fields: ['before'] }));
    taken(await eraseRecord(set.context, { recordId }));
    expect(await examineLedger(set.context)).toEqual([]);
    expect(await examineLedger((await stage()).context)).toEqual([]);
  });

  const damages: Readonly<
    Record<string, readonly [damage: (tx: Tx, id: RecordId) => Promise<unknown>, message: string]>
  > = {
    'a leaf': [
      (tx, id) =>
        tx
          .updateTable('revision')
          .set({ leaf: '{"fields":{}}' } as never)
          .where('record_id', '=', id)
          .execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'a node of the tree': [
      (tx) =>
        tx
          .updateTable('ledger_node')
          .set({ hash: 'a'.repeat(64) } as never)
          .where('level', '=', 1)
          .execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'the edge of the tree': [
      (tx) => tx.updateTable('ledger_log').set({ size: 2 }).execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'a value': [
      (tx, id) =>
        tx
          .updateTable('revision')
          .set({ disclosures: '{"what":{"salt":"ab","value":"Another"}}' })
          .where('record_id', '=', id)
          .where('number', '=', 1)
          .execute(),
      'Values in the ledger are not those that were logged',
    ],
    'a revision': [
      (tx, id) => tx.deleteFrom('revision').where('record_id', '=', id).where('number', '=', 2).execute(),
      'Records have no revision that says them',
    ],
  };

  test.each(Object.entries(damages))('is found out where somebody changes %s', async (_, [damage, message]) => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    await set.context.store.transact((tx) => damage(tx, recordId));
    const troubles = await examineLedger(set.context);
    expect(troubles).toContainEqual(expect.objectContaining({ message, mend: 'restore' }));
  });

  const histories: Readonly<Record<string, (set: Stage, id: RecordId) => Promise<void>>> = {
    'says something else throughout': async ({ context }) => {
      await logAgain(context, (leaves) => leaves.map((leaf) => leaf.replace('"draft"', '"kept"')));
    },
    'has lost its end': async ({ context }, id) => {
      await context.store.transact((tx) => tx.deleteFrom('revision').where('record_id', '=', id).execute());
      await logAgain(context, (leaves) => leaves);
    },
    'is signed by another key': async ({ context }) => {
      const keys = keyPairOf(new Uint8Array(32).fill(7));
      const pair = { secret_key: keys.secretKey, public_key: keys.publicKey } as never;
      await context.store.transact((tx) => tx.updateTable('ledger_log').set(pair).execute());
    },
  };

  test.each(Object.entries(histories))('was rewritten unseen, where its log %s', async (_, rewrite) => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    taken(await signHead(set.context, 'cairn.example.org'));
    expect(await examineLedger(set.context)).toEqual([]);
    await rewrite(set, recordId);
    const troubles = await examineLedger(set.context);
    expect(troubles.map(({ message }) => message)).not.toContain(
      'The log of the ledger is not what its leaves add up to',
    );
    expect(troubles).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('it was rewritten'), rows: 1, examples: ['head 3'] }),
    );
  });

  const caches: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    'what a record says': (tx) => tx.updateTable('record').set({ fields: '{}', title: '' }).execute(),
    'its day': (tx) => tx.updateTable('record').set({ day: null }).execute(),
    'when it is due': (tx) =>
      tx
        .updateTable('record')
        .set({ due_day: day(1) })
        .execute(),
    'its links': (tx) => tx.deleteFrom('record_link').execute(),
    'its words': (tx) => tx.deleteFrom('record_text').execute(),
  };

  test.each(Object.entries(caches))('makes again of its log: %s', async (_, lose) => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    const before = await getRecord(set.context, { recordId });
    await set.context.store.transact((tx) => lose(tx));
    expect(await examineLedger(set.context)).toContainEqual(
      expect.objectContaining({ message: 'Records are not what their newest revision says', mend: 'rebuild' }),
    );
    expect(await mendLedger(set.context)).toBeGreaterThan(0);
    expect(await examineLedger(set.context)).toEqual([]);
    expect(await getRecord(set.context, { recordId })).toEqual(before);
    const asked = { standing: 'draft', search: 'stages', from: '2026-02-01', until: '2026-02-01' } as const;
    expect((await listRecords(set.context, asked)).records).toHaveLength(1);
  });
});

/** A team, and an impact on it that was said twice. */
async function seedTwo(set: Stage) {
  const team = await seedRecord(set);
  const fields = { what: 'Pays', teams: [team.id], before: 'At once' };
  const { id: recordId } = await seedRecord(set, { kind: 'impact', fields });
  await seedRecord(set, { id: recordId, fields: { ...fields, what: 'Pays in stages', changedOn: '2026-02-01' } });
  return { recordId };
}

/** Whoever has the database makes a log of other leaves that agrees with itself. */
const logAgain = (
  { store, scope }: Context,
  rewrite: (leaves: readonly string[]) => readonly string[],
): Promise<void> =>
  store.transact(async (tx) => {
    const kept = await listLeaves(tx, scope, { from: 0, limit: 100 });
    const leaves = rewrite(kept.map(({ leaf }) => leaf));
    let edge = emptyEdge;
    const nodes: TreeNode[] = [];
    for (const [place, leaf] of leaves.entries()) {
      const grown = appendToEdge(edge, hashLeaf(leaf));
      edge = grown.edge;
      nodes.push(...grown.nodes);
      const said = { leaf } as never;
      await tx
        .updateTable('revision')
        .set(said)
        .where('leaf_index', '=', kept[place]?.leafIndex ?? -1)
        .execute();
    }
    await tx.deleteFrom('ledger_node').execute();
    await growLog(tx, scope, { edge, nodes, at: instant(0) });
  });
