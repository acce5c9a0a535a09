import { type Context, freshId } from '../../../src/actions/base/context.ts';
import { addRecord } from '../../../src/actions/ledger/records/addRecord.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import { hashOf } from '../../../src/core/ledger/log/hash.ts';
import { findLog, growLog } from '../../../src/store/ledger/log.ts';
import type { Bench, Figure } from '../../base/bench.ts';
import { onBoth } from '../../base/ledger.ts';
import { spreadFigures, timeEach } from '../../base/spread.ts';

const sizes = [1_000, 1_000_000];
const count = { warmUp: 500, times: 1_000 };

/** What a revision costs, from the check to the disk, in a short log and in a long one. */
export const append: Bench = {
  how: 'The action that keeps a new impact (checked, hashed, appended to the log, found by search from then on) in a log of 1,000 leaves and of 1,000,000, on SQLite and on PostgreSQL with row-level security; 1,000 each after 500 not counted, since code and caches of a process that just started are cold. The leaves before are rows without revisions.',
  run: (ground) =>
    onBoth(ground, async (context, name) => {
      const figures: Figure[] = [];
      for (const size of sizes) {
        await growTo(context, size);
        const tookMs = await timeEach(count, (turn) => say(context, turn));
        const work = `append a revision to ${size.toLocaleString('en')}, ${name}`;
        figures.push(...spreadFigures(work, tookMs, { p99: 5 }));
      }
      return figures;
    }),
};

async function say(context: Context, turn: number): Promise<void> {
  const fields = {
    what: `The team reviews its roadmap ${turn} with two neighbours`,
    before: 'Each team planned by itself and found out late what the others had promised.',
    after: 'Three teams plan together once a quarter, and write down what they will not do.',
    changedOn: '2026-02-01',
  };
  const added = await addRecord(context, { id: freshId(context), kind: 'impact', standing: 'draft', fields });
  if (isRefusal(added)) throw new Error(added.message);
}

/** Lets the log grow by leaves that nobody said. */
async function growTo(context: Context, size: number): Promise<void> {
  await say(context, 0);
  const { store, scope } = context;
  const before = await findLog(store.db, scope);
  if (before === undefined) throw new Error('a record was kept');
  for (let from = before.edge.size; from < size;) {
    const until = Math.min(size, from + 50_000);
    const nodes = Array.from({ length: until - from }, (_, at) => ({
      level: 0,
      position: from + at,
      hash: hashOf(`${from + at}`),
    }));
    const roots = [...until.toString(2)].filter((bit) => bit === '1').map((_, place) => hashOf(`root ${place}`));
    await store.transact((tx) => growLog(tx, scope, { edge: { size: until, roots }, nodes, at: context.now() }));
    from = until;
  }
}
