import type { RecordId } from '../../core/base/id.ts';
import { findKind } from '../../core/kinds.ts';
import { diffFields } from '../../core/ledger/change.ts';
import { type FiledRecord, fileRecord } from '../../core/ledger/filing.ts';
import { titleOf } from '../../core/ledger/kind.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { type Leaf, listFalse } from '../../core/ledger/log/leaf.ts';
import { appendToEdge, type Edge, emptyEdge, rootOf, type TreeNode } from '../../core/ledger/log/tree.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../../store/base/database.ts';
import { type FoundRecord, listFiled, listUnsaid, reenterWords } from '../../store/ledger/filed.ts';
import { findLog, markLog } from '../../store/ledger/log.ts';
import { listNodes } from '../../store/ledger/proofs.ts';
import { updateRecord } from '../../store/ledger/records.ts';
import { listLeaves, revisionOf } from '../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../store/ledger/rows.ts';
import type { Context } from '../base/context.ts';
import type { Trouble } from '../study/doctor.ts';
import { openLog } from './holding/openLog.ts';
import { listBeyond, listRewritten } from './heads/listRewritten.ts';

const pageRows = 1_000;
const mostExamples = 5;

/** Reads the whole log of a workspace: whether its leaves, its tree and its values agree, and the records with them. */
export async function examineLedger({ store, scope }: Context): Promise<readonly Trouble[]> {
  const found = { unlogged: [], false: [], stale: [], unsaid: [], rewritten: [] } as Record<Finding, string[]>;
  let edge = emptyEdge;
  for await (const page of readLog({ store, scope })) {
    const grown = grow(edge, page);
    found.rewritten.push(...(await listRewritten(store.db, scope, { before: edge, page })));
    edge = grown.edge;
    found.unlogged.push(...(await listUnlogged(store.db, scope, grown)), ...listMisplaced(page, edge));
    found.false.push(...page.filter(isFalse).map(({ recordId }) => recordId));
    found.stale.push(...(await listStale(store.db, scope, page)).map(({ record: { id } }) => id));
  }
  const log = await findLog(store.db, scope);
  if (log !== undefined && (log.edge.size !== edge.size || rootOf(log.edge) !== rootOf(edge)))
    found.unlogged.push(`size ${log.edge.size}`);
  found.rewritten.push(...(await listBeyond(store.db, scope, edge.size)));
  found.unsaid.push(...(await listUnsaid(store.db, scope, pageRows)));
  return findings.flatMap((finding) => {
    const places = found[finding];
    const examples = places.slice(0, mostExamples);
    return places.length === 0 ? [] : [{ ...sayings[finding], rows: places.length, examples }];
  });
}

/** Brings every record up to its newest revision, and its links and words with it; answers how many were not. */
export async function mendLedger(context: Context): Promise<number> {
  const { store, scope } = context;
  let mended = 0;
  for await (const page of readLog(context)) {
    if ((await listStale(store.db, scope, page)).length > 0) mended += await mendPage(context, page);
  }
  await store.transact((tx) => reenterWords(tx, scope));
  return mended;
}

/** Holds the log, so that nobody says meanwhile what would be turned back. */
const mendPage = (context: Context, page: readonly KeptRevision[]): Promise<number> =>
  context.store.transact(async (tx) => {
    await openLog(tx, context);
    const stale = await listStale(tx, context.scope, page);
    for (const filed of stale) await updateRecord(tx, context.scope, filed);
    if (stale.length > 0) await markLog(tx, context.scope, stale.map(({ record }) => record.id).join(' '));
    return stale.length;
  });

const findings = ['unlogged', 'rewritten', 'false', 'stale', 'unsaid'] as const;

type Finding = (typeof findings)[number];

const sayings = {
  unlogged: { message: 'The log of the ledger is not what its leaves add up to', mend: 'restore' },
  rewritten: {
    message:
      'The log of the ledger does not go on from heads of it that were handed out: it was rewritten, or cut short',
    mend: 'restore',
  },
  false: { message: 'Values in the ledger are not those that were logged', mend: 'restore' },
  stale: { message: 'Records are not what their newest revision says', mend: 'rebuild' },
  unsaid: { message: 'Records have no revision that says them', mend: 'restore' },
} as const satisfies Record<Finding, Pick<Trouble, 'message' | 'mend'>>;

async function* readLog({ store, scope }: Pick<Context, 'store' | 'scope'>): AsyncGenerator<readonly KeptRevision[]> {
  for (let from = 0; ;) {
    const page = await listLeaves(store.db, scope, { from, limit: pageRows });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    from = last.leafIndex + 1;
  }
}

type Grown = { readonly edge: Edge; readonly nodes: readonly TreeNode[] };

function grow(before: Edge, page: readonly KeptRevision[]): Grown {
  let edge = before;
  const nodes: TreeNode[] = [];
  for (const { leaf } of page) {
    const grown = appendToEdge(edge, hashLeaf(leaf));
    edge = grown.edge;
    nodes.push(...grown.nodes);
  }
  return { edge, nodes };
}

/** Nodes that are not kept as the leaves make them. */
async function listUnlogged(db: Db, scope: Context['scope'], { nodes }: Grown): Promise<readonly string[]> {
  const name = ({ level, position }: Pick<TreeNode, 'level' | 'position'>): string => `node ${level}/${position}`;
  const kept = new Map((await listNodes(db, scope, nodes)).map((node) => [name(node), node.hash]));
  return nodes.filter((node) => kept.get(name(node)) !== node.hash).map(name);
}

/** Leaves that stand elsewhere than they come. */
const listMisplaced = (page: readonly KeptRevision[], { size }: Edge): readonly string[] =>
  page.filter(({ leafIndex }, at) => leafIndex !== size - page.length + at).map(({ leafIndex }) => `leaf ${leafIndex}`);

const isFalse = ({ leaf, disclosures }: KeptRevision): boolean =>
  listFalse(JSON.parse(leaf) as Leaf, disclosures).length > 0;

/** Records whose newest revision is on the page and says otherwise, as it says them. */
async function listStale(
  db: Db,
  scope: Context['scope'],
  page: readonly KeptRevision[],
): Promise<readonly FiledRecord[]> {
  const found = await listFiled(db, scope, [...new Set(page.map(({ recordId }) => recordId))]);
  const byId = new Map<RecordId, FoundRecord>(found.map((one) => [one.record.id, one]));
  return page.flatMap((kept) => {
    const filed = byId.get(kept.recordId);
    if (filed === undefined || filed.record.revision > kept.number) return [];
    const said = foldRecord(filed, kept);
    return isSame(filed, said) ? [] : [said];
  });
}

/** What the newest revision makes of a record. One of a kind that is no more keeps what it was found by. */
function foldRecord(filed: FoundRecord, kept: KeptRevision): FiledRecord {
  const { number: revision, standing, at: changedAt, fields, kind: name } = revisionOf(kept);
  const kind = findKind(name);
  const title = kind === undefined ? filed.record.title : titleOf(kind, fields);
  const record = { ...filed.record, kind: name, revision, standing, changedAt, fields, title };
  return kind === undefined ? { ...filed, words: filed.words ?? '', record } : fileRecord(kind, record);
}

const isSame = (filed: FoundRecord, said: FiledRecord): boolean =>
  filed.day === said.day &&
  filed.dueDay === said.dueDay &&
  filed.words === said.words &&
  sameRecord(filed.record, said.record) &&
  spell(filed.links) === spell(said.links);

const sameRecord = (filed: LedgerRecord, said: LedgerRecord): boolean =>
  told.every((name) => filed[name] === said[name]) && diffFields(filed.fields, said.fields).length === 0;

const told = ['kind', 'standing', 'means', 'title', 'revision', 'createdAt', 'changedAt'] as const;

const spell = (links: FiledRecord['links']): string =>
  links
    .map(({ relation, toId }) => `${relation} ${toId}`)
    .toSorted()
    .join();
