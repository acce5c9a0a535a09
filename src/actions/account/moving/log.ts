import type { movedLedgerRows } from '../../../contract/ledger/moved.ts';
import { instant, type Instant } from '../../../core/base/instant.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import type { Leaf } from '../../../core/ledger/log/leaf.ts';
import { isKeyPair } from '../../../core/ledger/log/signature.ts';
import { appendToEdge, type Edge, emptyEdge, type TreeNode } from '../../../core/ledger/log/tree.ts';
import type { Tx } from '../../../store/base/database.ts';
import { type Growth, growLog, insertLog } from '../../../store/ledger/log.ts';
import { listCheckpointsWithin, listPlacedLeaves, type PlacedLeaf } from '../../../store/ledger/moved.ts';
import type { KeptCheckpoint } from '../../../store/ledger/proofs.ts';
import type { Context } from '../../base/context.ts';
import { isHeadOf } from '../../ledger/heads/isHeadOf.ts';
import { insertBatch, type Intake, parseRows, stopAtRow, stopAtWhole } from './batch.ts';

type SentLog = ReturnType<typeof movedLedgerRows.ledger_log.parse>;

/**
 * Takes in the log of a ledger with its keys and the heads that were handed out. Its tree is computed again from the
 * leaves, and must be what was sent.
 */
export function openLedgerLog({ scope }: Context, tx: Tx): Intake<'ledger_log' | 'checkpoint'> {
  let sent: SentLog | undefined;
  return {
    take: {
      ledger_log: async (batch) => {
        for (const [at, log] of parseRows('ledger_log', batch).entries()) {
          const keys = { secretKey: log.secret_key, publicKey: log.public_key };
          if (sent !== undefined) stopAtRow(batch, at, 'there is one log already');
          if (!isKeyPair(keys)) stopAtRow(batch, at, 'its two keys do not belong together');
          sent = log;
          await insertLog(tx, scope, keys);
        }
      },
      checkpoint: (batch) =>
        insertBatch(
          tx,
          batch,
          parseRows('checkpoint', batch).map((row) => ({ ...row, workspace_id: scope.workspaceId })),
        ),
    },
    finish: async () => {
      const { edge } = await growAgain(tx, scope, sent?.public_key ?? '');
      const isWhole = edge.size === (sent?.size ?? 0) && edge.roots.join(' ') === (sent?.roots ?? '');
      if (!isWhole) stopAtWhole('The log of the ledger is not what its entries add up to.');
      const [beyond] = await listCheckpointsWithin(tx, scope, { above: edge.size, most: Number.MAX_SAFE_INTEGER });
      if (beyond !== undefined) stopAtHead(beyond);
    },
  };
}

const leavesAtOnce = 1_000;

/** Lets the log grow by all leaves that have come, and looks at each head on the way. */
async function growAgain(tx: Tx, scope: Scope, publicKey: string): Promise<Growth> {
  let grown: Growth = { edge: emptyEdge, nodes: [], at: instant(0) };
  for (;;) {
    const from = grown.edge.size;
    const page = await listPlacedLeaves(tx, scope, { from, limit: leavesAtOnce });
    if (page.length === 0) return grown;
    const heads = await listCheckpointsWithin(tx, scope, { above: from, most: from + page.length });
    grown = growBy(page, { edge: grown.edge, at: grown.at, heads, publicKey });
    await growLog(tx, scope, grown);
  }
}

type Growing = {
  readonly edge: Edge;
  readonly at: Instant;
  readonly heads: readonly KeptCheckpoint[];
  readonly publicKey: string;
};

function growBy(page: readonly PlacedLeaf[], { heads, publicKey, ...before }: Growing): Growth {
  let { edge, at } = before;
  const nodes: TreeNode[] = [];
  const bySize = new Map(heads.map((head) => [head.size, head]));
  for (const { leafIndex, leaf } of page) {
    const saidAt = Date.parse((JSON.parse(leaf) as Leaf).at);
    if (leafIndex !== edge.size || saidAt < at)
      stopAtWhole(`Entry ${leafIndex} of the log of the ledger is not where it belongs.`);
    at = instant(saidAt);
    const grown = appendToEdge(edge, hashLeaf(leaf));
    edge = grown.edge;
    nodes.push(...grown.nodes);
    const head = bySize.get(edge.size);
    if (head !== undefined && !isHeadOf(head, edge, publicKey)) stopAtHead(head);
  }
  return { edge, nodes, at };
}

const stopAtHead = ({ size }: KeptCheckpoint): never =>
  stopAtWhole(`The log of the ledger never had the head of ${size} entries that was signed.`);
