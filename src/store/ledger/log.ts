import type { WorkspaceId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { FiledRecord } from '../../core/ledger/filing.ts';
import { type Hash, hashOf, parseHash } from '../../core/ledger/log/hash.ts';
import type { Edge, TreeNode } from '../../core/ledger/log/tree.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertTogether } from '../base/insertRows.ts';
import { batchesOfRecords, batchOfNodes, batchOfRevisions, type KeptRevision } from './rows.ts';

/** A pair of Ed25519 keys, in hex. */
export type LogKeys = { readonly secretKey: string; readonly publicKey: string };

/** The log of a workspace as it stands. `lastAt` is when its newest leaf was made. */
export type Log = { readonly edge: Edge; readonly lastAt: Instant; readonly keys: LogKeys };

/** The log of the workspace; undefined before its first revision. */
export async function findLog(db: Db, { workspaceId }: Scope): Promise<Log | undefined> {
  const row = await db.selectFrom('ledger_log').selectAll().where('workspace_id', '=', workspaceId).executeTakeFirst();
  return row === undefined ? undefined : logOf(row);
}

/** Where a log stands, and what was erased or mended beside its leaves: while both stay, so do its records. */
export type LogMark = { readonly edge: Edge; readonly forgotten: string };

/** The mark of the log of the workspace; undefined before its first revision. */
export async function findLogMark(db: Db, { workspaceId }: Scope): Promise<LogMark | undefined> {
  const row = await db
    .selectFrom('ledger_log')
    .select(['size', 'roots', 'forgotten'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row === undefined ? undefined : { edge: edgeOf(row), forgotten: row.forgotten };
}

/** Marks the log of the workspace, since `what` changed records or revisions without a leaf of its own. */
export async function markLog(tx: Tx, scope: Scope, what: string): Promise<void> {
  const before = await findLogMark(tx, scope);
  await tx
    .updateTable('ledger_log')
    .set({ forgotten: hashOf(`${before?.forgotten ?? ''} ${what}`) })
    .where('workspace_id', '=', scope.workspaceId)
    .execute();
}

/** The same, held until the transaction ends, so that leaves are appended one after the other. */
export async function holdLog(tx: Tx, { workspaceId }: Scope): Promise<Log | undefined> {
  const known = held.get(tx);
  if (known?.workspaceId === workspaceId) return known.log;
  const row = await tx
    .selectFrom('ledger_log')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const log = logOf(row);
  held.set(tx, { workspaceId, log });
  return log;
}

/** What a transaction holds nobody else changes, so it need not ask twice. */
const held = new WeakMap<Tx, { readonly workspaceId: WorkspaceId; readonly log: Log }>();

/** Begins the log of the workspace, unless somebody else has begun it. */
export async function insertLog(tx: Tx, { workspaceId }: Scope, keys: LogKeys): Promise<void> {
  await tx
    .insertInto('ledger_log')
    .values({
      workspace_id: workspaceId,
      size: 0,
      roots: '',
      last_at: 0 as Instant,
      forgotten: '',
      secret_key: keys.secretKey,
      public_key: keys.publicKey,
    })
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
}

/** Where a log stands after leaves were appended, and the nodes that they completed. */
export type Growth = { readonly edge: Edge; readonly nodes: readonly TreeNode[]; readonly at: Instant };

/** Lets the log of the workspace grow. */
export const growLog = (tx: Tx, scope: Scope, growth: Growth): Promise<void> =>
  keepSaid(tx, scope, { ...growth, fresh: [], revisions: [] });

/** How a log grows by what was said: revisions, and the records among theirs that are new. */
export type Said = Growth & {
  readonly fresh: readonly FiledRecord[];
  readonly revisions: readonly KeptRevision[];
};

/** Keeps what was said, and lets the log grow by it. */
export async function keepSaid(tx: Tx, { workspaceId }: Scope, said: Said): Promise<void> {
  const { fresh, revisions, edge, nodes, at } = said;
  const rows = [
    ...batchesOfRecords(workspaceId, fresh),
    batchOfRevisions(workspaceId, revisions),
    batchOfNodes(workspaceId, nodes),
  ];
  const moved = tx
    .updateTable('ledger_log')
    .set({ size: edge.size, roots: edge.roots.join(' '), last_at: at })
    .where('workspace_id', '=', workspaceId);
  await insertTogether(tx, rows, moved.compile());
  held.delete(tx);
}

type LogRow = {
  readonly size: number;
  readonly roots: string;
  readonly last_at: Instant;
  readonly secret_key: string;
  readonly public_key: string;
};

const logOf = ({ size, roots, last_at, secret_key, public_key }: LogRow): Log => ({
  edge: edgeOf({ size, roots }),
  lastAt: last_at,
  keys: { secretKey: secret_key, publicKey: public_key },
});

const edgeOf = ({ size, roots }: Pick<LogRow, 'size' | 'roots'>): Edge => ({
  size,
  roots: roots === '' ? [] : roots.split(' ').map(hashIn),
});

function hashIn(text: string): Hash {
  const hash = parseHash(text);
  if (hash === undefined) throw new Error('the edge of the log holds what is no hash');
  return hash;
}
