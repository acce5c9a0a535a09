import type { Insertable } from 'kysely';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { FiledRecord } from '../../core/ledger/filing.ts';
import type { TreeNode } from '../../core/ledger/log/tree.ts';
import type { Revision } from '../../core/ledger/record.ts';
import type { Disclosures } from '../../core/ledger/log/leaf.ts';
import { titleKeyOf } from '../../core/ledger/search.ts';
import { type Batch, batchOf } from '../base/insertRows.ts';
import type { Schema } from '../schema.ts';

/** A revision as the log keeps it: the text of its leaf, its place, and what opens the leaf's digests. */
export type KeptRevision = Pick<Revision, 'id' | 'recordId' | 'number'> & {
  readonly leafIndex: number;
  readonly leaf: string;
  readonly disclosures: Disclosures;
};

/** Records that are new as rows, with their links and words. */
export const batchesOfRecords = (workspaceId: WorkspaceId, filed: readonly FiledRecord[]): readonly Batch[] => [
  batchOf(
    'record',
    filed.map((one) => ({
      workspace_id: workspaceId,
      id: one.record.id,
      kind: one.record.kind,
      means: one.record.means,
      created_at: one.record.createdAt,
      ...changingColumns(one),
    })),
  ),
  batchOf(
    'record_link',
    filed.flatMap((one) => linkRows(workspaceId, one)),
  ),
  batchOf(
    'record_text',
    filed.map((one) => textRow(workspaceId, one)),
  ),
];

/** What a later revision of a record may change in its row. */
export const changingColumns = ({ record, day, dueDay }: FiledRecord) => ({
  standing: record.standing,
  title: record.title,
  title_key: titleKeyOf(record.title),
  fields: JSON.stringify(record.fields),
  day,
  due_day: dueDay,
  revision: record.revision,
  changed_at: record.changedAt,
});

/** The links of a record as rows. */
export const linkRows = (
  workspaceId: WorkspaceId,
  { record, links }: FiledRecord,
): readonly Insertable<Schema['record_link']>[] =>
  links.map(({ relation, toId }) => ({ workspace_id: workspaceId, from_id: record.id, relation, to_id: toId }));

/** The words of a record as a row. */
export const textRow = (
  workspaceId: WorkspaceId,
  { record, words }: FiledRecord,
): Insertable<Schema['record_text']> => ({ workspace_id: workspaceId, record_id: record.id, words });

/** Revisions as rows. */
export const batchOfRevisions = (workspaceId: WorkspaceId, revisions: readonly KeptRevision[]): Batch =>
  batchOf(
    'revision',
    revisions.map(({ id, recordId, number, leafIndex, leaf, disclosures }) => ({
      workspace_id: workspaceId,
      record_id: recordId,
      number,
      id,
      leaf_index: leafIndex,
      leaf,
      disclosures: JSON.stringify(disclosures),
    })),
  );

/** Nodes of a tree as rows. */
export const batchOfNodes = (workspaceId: WorkspaceId, nodes: readonly TreeNode[]): Batch =>
  batchOf(
    'ledger_node',
    nodes.map(({ level, position, hash }) => ({ workspace_id: workspaceId, level, position, hash })),
  );
