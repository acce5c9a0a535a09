import { sql } from 'kysely';
import { appendRevisions, type Saying } from '../../src/actions/ledger/append.ts';
import { freshId } from '../../src/actions/base/context.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { findKind } from '../../src/core/kinds.ts';
import type { Fields } from '../../src/core/ledger/fields/value.ts';
import type { Kind } from '../../src/core/ledger/kind.ts';
import type { LedgerRecord, Means, Standing } from '../../src/core/ledger/record.ts';
import type { Store } from '../../src/store/base/database.ts';
import { findRecord } from '../../src/store/ledger/records.ts';
import type { Stage } from './stage.ts';
import { only } from './seed.ts';

/** What a record says where a test does not care. */
export type SeededRecord = {
  readonly id?: RecordId;
  readonly kind?: string;
  readonly standing?: Standing;
  readonly means?: Means;
  readonly fields?: Fields;
};

/** The kind of that name. Throws where there is none. */
export function kindOf(name: string): Kind {
  const kind = findKind(name);
  if (kind === undefined) throw new Error(`there is no kind ${name}`);
  return kind;
}

/** Says records through the log, unchecked and all at once; those that are there are said anew. */
export const seedRecords = ({ context }: Stage, records: readonly SeededRecord[]): Promise<readonly LedgerRecord[]> =>
  context.store.transact(async (tx) => {
    const sayings: Saying[] = [];
    for (const { id, kind = 'team', standing = 'draft', means = 'person', fields = { name: 'Payments' } } of records) {
      const before = id === undefined ? undefined : await findRecord(tx, context.scope, id);
      const saying = { kind: kindOf(before?.kind ?? kind), before: before ?? null, standing, fields };
      sayings.push({ id: id ?? freshId(context), means, ...saying });
    }
    return appendRevisions(context, tx, sayings);
  });

/** The same of one. */
export const seedRecord = async (stage: Stage, record: SeededRecord = {}): Promise<LedgerRecord> =>
  only(await seedRecords(stage, [record]));

/** Everything that the tables of a ledger hold in a workspace, as text. */
export async function lookAtLedger({ context: { store, scope } }: Stage): Promise<string> {
  const tables = [
    'record',
    'revision',
    'record_link',
    'record_text',
    'ledger_log',
    'ledger_node',
    'checkpoint',
    'saved_view',
    'file',
    'witness_request',
    'endorsement',
    'packet_version',
    'packet_review',
    'packet_comment',
    'panel',
    'panellist',
    'panel_event',
    'decision_log',
    'published_decision',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) =>
      store.db.selectFrom(table).selectAll().where('workspace_id', '=', scope.workspaceId).execute(),
    ),
  );
  return `${JSON.stringify(rows)} ${store.engine === 'sqlite' ? await lookAtSearch(store) : ''}`;
}

/** What the search of a file keeps of words. */
export async function lookAtSearch({ db }: Store): Promise<string> {
  const blocks = await db
    .selectFrom(sql<{ readonly block: Uint8Array }>`(select block from record_search_data)`.as('kept'))
    .select('kept.block')
    .execute();
  return blocks.map(({ block }) => Buffer.from(block).toString('utf8')).join(' ');
}
