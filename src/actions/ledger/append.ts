import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import { type FiledRecord, fileRecord } from '../../core/ledger/filing.ts';
import { type Kind, titleOf } from '../../core/ledger/kind.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { type Disclosures, formatLeaf } from '../../core/ledger/log/leaf.ts';
import { appendToEdge, type TreeNode } from '../../core/ledger/log/tree.ts';
import type { LedgerRecord, Means, Standing } from '../../core/ledger/record.ts';
import type { Tx } from '../../store/base/database.ts';
import { keepSaid, type Log } from '../../store/ledger/log.ts';
import { updateRecord } from '../../store/ledger/records.ts';
import type { KeptRevision } from '../../store/ledger/rows.ts';
import { type Context, freshId } from '../base/context.ts';
import { noteFileUses } from './files/uses.ts';
import { openLog } from './holding/openLog.ts';

/** What a record is to say from now on (checked). `before` is null where it is new. */
export type Saying = {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly before: LedgerRecord | null;
  readonly standing: Standing;
  readonly means: Means;
  readonly fields: Fields;
};

/** Appends one revision for each saying to the log, in that order, and brings the records up to them. */
export async function appendRevisions(
  context: Context,
  tx: Tx,
  sayings: readonly Saying[],
): Promise<readonly LedgerRecord[]> {
  const { scope } = context;
  const log = await openLog(tx, context);
  // A clock that was set back must not turn the log's order round.
  const at = Math.max(context.now(), log.lastAt) as Instant;
  const said = sayings.map((saying, place) => say(context, saying, { at, leafIndex: log.edge.size + place }));
  const filed = said.map(({ filed }) => filed);
  for (const [place, one] of filed.entries()) if (sayings[place]?.before !== null) await updateRecord(tx, scope, one);
  await keepSaid(tx, scope, {
    ...grow(log, said),
    at,
    fresh: filed.filter((_, place) => sayings[place]?.before === null),
    revisions: said.map(({ kept }) => kept),
  });
  await noteFileUses(tx, scope, sayings);
  return filed.map(({ record }) => record);
}

/** The same for one. */
export async function sayOne(context: Context, tx: Tx, saying: Saying): Promise<LedgerRecord> {
  const [record] = await appendRevisions(context, tx, [saying]);
  if (record === undefined) throw new Error('one saying made no record');
  return record;
}

type Said = { readonly kept: KeptRevision; readonly filed: FiledRecord };

function say(context: Context, saying: Saying, place: { readonly at: Instant; readonly leafIndex: number }): Said {
  const { id, kind, before, standing, means, fields } = saying;
  const { at, leafIndex } = place;
  const disclosures = salt(fields);
  const revision = {
    id: freshId<'revision'>(context),
    recordId: id,
    kind: kind.name,
    number: (before?.revision ?? 0) + 1,
    standing,
    authorId: context.scope.accountId,
    means,
    at,
  };
  const record: LedgerRecord = {
    id,
    kind: kind.name,
    standing,
    means: before?.means ?? means,
    fields,
    revision: revision.number,
    title: titleOf(kind, fields),
    createdAt: before?.createdAt ?? at,
    changedAt: at,
  };
  return {
    kept: { ...revision, leafIndex, leaf: formatLeaf(revision, disclosures), disclosures },
    filed: fileRecord(kind, record),
  };
}

function salt(fields: Fields): Disclosures {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.map(([field, value]) => [field, { salt: freshSalt(), value }]));
}

/** 122 random bits for each value, so that nobody can find a short one by trying. */
export const freshSalt = (): string => crypto.randomUUID().replaceAll('-', '');

function grow({ edge: before }: Log, said: readonly Said[]) {
  let edge = before;
  const nodes: TreeNode[] = [];
  for (const { kept } of said) {
    const grown = appendToEdge(edge, hashLeaf(kept.leaf));
    edge = grown.edge;
    nodes.push(...grown.nodes);
  }
  return { edge, nodes };
}
