import type { Selectable } from 'kysely';
import type { AccountId, RecordId, WitnessRequestId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Relation } from '../../core/evidence/kinds/people/relations.ts';
import { nextReminder, type RequestState, type SentBy } from '../../core/evidence/testimonials/request.ts';
import type { Testimony } from '../../core/evidence/testimonials/testimony.ts';
import type { Hash } from '../../core/ledger/log/hash.ts';
import type { Db, Tx } from '../base/database.ts';
import type { WitnessRequestTable } from '../witnessTables.ts';

/** What somebody was asked to witness, and how far it has come. */
export type WitnessRequest = {
  readonly id: WitnessRequestId;
  readonly workspaceId: WorkspaceId;
  readonly recordId: RecordId;
  readonly revision: number;
  readonly versionHash: Hash;
  readonly shown: readonly string[];
  readonly witness: string;
  readonly email: string;
  readonly relation: Relation;
  readonly note: string;
  readonly asker: string;
  readonly askedBy: AccountId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly state: RequestState;
  readonly sentBy: SentBy;
  readonly reminders: number;
  readonly remindAt: Instant | null;
  readonly draft: Testimony | null;
  readonly settledAt: Instant | null;
  readonly heardAt: Instant | null;
  readonly reason: string;
  readonly testimonialId: RecordId | null;
};

/** Keeps a request with the SHA-256 of the secret of its first link. */
export async function insertWitnessRequest(
  tx: Tx,
  { workspaceId }: Scope,
  { request, secretHash }: { readonly request: WitnessRequest; readonly secretHash: string },
): Promise<void> {
  await tx
    .insertInto('witness_request')
    .values({
      workspace_id: workspaceId,
      id: request.id,
      record_id: request.recordId,
      revision: request.revision,
      version_hash: request.versionHash,
      shown: JSON.stringify(request.shown),
      witness: request.witness,
      email: request.email,
      relation: request.relation,
      note: request.note,
      asker: request.asker,
      asked_by: request.askedBy,
      created_at: request.createdAt,
      expires_at: request.expiresAt,
      state: request.state,
      sent_by: request.sentBy,
      reminders: request.reminders,
      remind_at: request.remindAt,
      draft: null,
      code_hash: null,
      code_expires_at: null,
      code_tries: 0,
      settled_at: request.settledAt,
      heard_at: request.heardAt,
      reason: request.reason,
      testimonial_id: request.testimonialId,
    })
    .execute();
  await insertWitnessLink(tx, { workspaceId, requestId: request.id, secretHash });
}

/** A link to a request, of which only the hash of the secret is kept. */
export type WitnessLink = {
  readonly workspaceId: WorkspaceId;
  readonly requestId: WitnessRequestId;
  readonly secretHash: string;
};

/** Keeps one more link to a request. */
export async function insertWitnessLink(tx: Tx, { workspaceId, requestId, secretHash }: WitnessLink): Promise<void> {
  await tx
    .insertInto('witness_link')
    .values({ workspace_id: workspaceId, request_id: requestId, secret_hash: secretHash })
    .execute();
}

/** The requests of the workspace, the latest first; those about one record where it is named. */
export async function listWitnessRequests(
  db: Db,
  { workspaceId }: Scope,
  recordId?: RecordId,
): Promise<readonly WitnessRequest[]> {
  const rows = await db
    .selectFrom('witness_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(recordId !== undefined, (query) => query.where('record_id', '=', recordId as RecordId))
    .execute();
  return rows.map(requestOf).toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** The request that the secret of this hash leads to. Open to whoever has the secret. */
export async function findShownRequest(db: Db, secretHash: string): Promise<WitnessRequest | undefined> {
  const row = await db
    .selectFrom('witness_link')
    .innerJoin('witness_request', (join) =>
      join
        .onRef('witness_request.workspace_id', '=', 'witness_link.workspace_id')
        .onRef('witness_request.id', '=', 'witness_link.request_id'),
    )
    .selectAll('witness_request')
    .where('witness_link.secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row === undefined ? undefined : requestOf(row);
}

/** How a request was settled: from one state to another, once. */
export type Settling = {
  readonly id: WitnessRequestId;
  readonly from: RequestState;
  readonly state: RequestState;
  readonly at: Instant;
  readonly reason?: string;
  readonly testimonialId?: RecordId;
};

/** Settles a request; of several who try at once, one is told true. What was written and not signed is forgotten. */
export async function settleRequest(
  tx: Tx,
  { workspaceId }: Scope,
  { id, from, state, at, reason, testimonialId }: Settling,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('witness_request')
    .set({
      state,
      settled_at: at,
      heard_at: null,
      remind_at: null,
      draft: null,
      code_hash: null,
      code_expires_at: null,
      ...(reason === undefined ? {} : { reason }),
      ...(testimonialId === undefined ? {} : { testimonial_id: testimonialId }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Forgets who was asked: their name, their address, and what they wrote. */
export async function forgetWitness(tx: Tx, { workspaceId }: Scope, id: WitnessRequestId): Promise<void> {
  await tx
    .updateTable('witness_request')
    .set(nobody)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** What is left of a witness who is forgotten. */
const nobody = { witness: '', email: '', note: '', reason: '', draft: null, code_hash: null, code_expires_at: null };

/**
 * Puts other words into the notes and reasons of all requests of the workspace where `reword` does. What a witness has not
 * signed yet nobody else rewords: a draft in which it would is forgotten. Answers which requests it changed.
 */
export async function rewordRequests(
  tx: Tx,
  { workspaceId }: Scope,
  reword: (text: string) => string,
): Promise<readonly WitnessRequestId[]> {
  const changed: WitnessRequestId[] = [];
  const rows = await tx
    .selectFrom('witness_request')
    .select(['id', 'note', 'reason', 'draft'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  for (const { id, ...said } of rows) {
    const isDraftMeant = said.draft !== null && reword(said.draft) !== said.draft;
    const note = reword(said.note);
    const reason = reword(said.reason);
    if (!isDraftMeant && note === said.note && reason === said.reason) continue;
    await tx
      .updateTable('witness_request')
      .set({ note, reason, ...(isDraftMeant ? { draft: null, code_hash: null, code_expires_at: null } : {}) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    changed.push(id);
  }
  return changed;
}

/** What witnesses answered whoever asks now, and that person has not seen yet; the latest first. */
export async function listUnheard(db: Db, { workspaceId, accountId }: Scope): Promise<readonly WitnessRequest[]> {
  if (accountId === null) return [];
  const rows = await db
    .selectFrom('witness_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('asked_by', '=', accountId)
    .where('state', 'in', ['signed', 'declined', 'withdrawn'])
    .where('heard_at', 'is', null)
    .execute();
  return rows.map(requestOf).toSorted((one, other) => (other.settledAt ?? 0) - (one.settledAt ?? 0));
}

/** What somebody has seen, and when. */
export type Heard = { readonly ids: readonly WitnessRequestId[]; readonly at: Instant };

/** Notes that whoever asked these witnesses has seen what they answered. */
export async function hearAnswers(tx: Tx, { workspaceId, accountId }: Scope, { ids, at }: Heard): Promise<void> {
  if (accountId === null) return;
  await tx
    .updateTable('witness_request')
    .set({ heard_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('asked_by', '=', accountId)
    .where('heard_at', 'is', null)
    .execute();
}

/**
 * Takes the requests whose reminder is due, each counted as reminded, so that no other process takes it too. For the
 * process that reminds.
 */
export async function takeReminders(tx: Tx, now: Instant): Promise<readonly WitnessRequest[]> {
  const due = await tx
    .selectFrom('witness_request')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('remind_at', '<=', now)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate().skipLocked())
    .execute();
  for (const row of due)
    await tx
      .updateTable('witness_request')
      .set({ reminders: row.reminders + 1, remind_at: nextReminder(row.reminders + 1, now, row.expires_at) })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .execute();
  return due.map(requestOf).filter(({ expiresAt }) => expiresAt > now);
}

/**
 * Forgets who was asked by the links that expired before then, where nothing they signed stands, and answers of which
 * requests. For the process that does so of itself.
 */
export async function forgetLapsed(tx: Tx, before: Instant): Promise<readonly WitnessRequestId[]> {
  const rows = await tx
    .updateTable('witness_request')
    .set({ ...nobody, remind_at: null })
    .where('expires_at', '<', before)
    .where('email', '<>', '')
    .where('state', '<>', 'signed')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

const requestOf = (row: Selectable<WitnessRequestTable>): WitnessRequest => ({
  id: row.id,
  workspaceId: row.workspace_id,
  recordId: row.record_id,
  revision: row.revision,
  versionHash: row.version_hash,
  shown: JSON.parse(row.shown) as readonly string[],
  witness: row.witness,
  email: row.email,
  relation: row.relation as Relation,
  note: row.note,
  asker: row.asker,
  askedBy: row.asked_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  state: row.state,
  sentBy: row.sent_by,
  reminders: row.reminders,
  remindAt: row.remind_at,
  draft: row.draft === null ? null : (JSON.parse(row.draft) as Testimony),
  settledAt: row.settled_at,
  heardAt: row.heard_at,
  reason: row.reason,
  testimonialId: row.testimonial_id,
});
