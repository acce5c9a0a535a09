import { sql } from 'kysely';
import type { Audit, AuditDetails, AuditEvent } from '../../core/account/audit.ts';
import type { AccountId } from '../../core/base/id.ts';
import type { Operator, Who } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';

/** Appends what happened. It is never changed. Open to nobody in particular. */
export async function insertAudit(tx: Tx, audit: Audit): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      id: audit.id,
      at: audit.at,
      account_id: audit.accountId,
      about_id: audit.aboutId,
      event: audit.event,
      details: JSON.stringify(audit.details),
    })
    .execute();
}

/** Where a list goes on, and how far: entries before the id named, the latest where that is null. */
export type AuditPage = { readonly before: string | null; readonly limit: number };

/** What happened, with the names of those who are still there; the latest first. */
export type NamedAudit = Audit & { readonly name: string | null; readonly aboutName: string | null };

/** Which entries are meant: of one kind, around one person, or all. */
export type AuditFilter = { readonly event?: AuditEvent | undefined; readonly accountId?: AccountId | undefined };

/** What happened, for whoever runs this Cairn. */
export async function listAudit(
  db: Db,
  _: Operator,
  { event, accountId, ...page }: AuditPage & AuditFilter,
): Promise<readonly NamedAudit[]> {
  let entries = selectPage(db, page);
  if (event !== undefined) entries = entries.where('audit.event', '=', event);
  if (accountId !== undefined) entries = entries.where(isAround(accountId));
  return (await entries.execute()).map(auditOf);
}

/** What a person did, and what was done to them. */
export const listOwnAudit = async (db: Db, { accountId }: Who, page: AuditPage): Promise<readonly NamedAudit[]> =>
  (await selectPage(db, page).where(isAround(accountId)).execute()).map(auditOf);

const isAround = (accountId: AccountId) =>
  sql<boolean>`(audit.account_id = ${accountId} or audit.about_id = ${accountId})`;

function selectPage(db: Db, { before, limit }: AuditPage) {
  const entries = db
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.account_id')
    .leftJoin('account as other', 'other.id', 'audit.about_id')
    .selectAll('audit')
    .select(['account.name', 'other.name as about_name'])
    .orderBy('audit.id', 'desc')
    .limit(limit);
  return before === null ? entries : entries.where('audit.id', '<', before);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPage>['execute']>>[number];

const auditOf = (row: Row): NamedAudit => ({
  id: row.id,
  at: row.at,
  event: row.event as AuditEvent,
  accountId: row.account_id,
  aboutId: row.about_id,
  details: JSON.parse(row.details) as AuditDetails,
  name: row.name,
  aboutName: row.about_name,
});
