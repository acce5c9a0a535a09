import type { Selectable } from 'kysely';
import type { AccountId, PanelId, PanellistId, RecordId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { JudgedDimension } from '../../core/evidence/committee/panel/dimensions.ts';
import type { PanelEvent } from '../../core/evidence/committee/panel/panel.ts';
import type { PanelTerm } from '../../core/evidence/committee/panel/standing.ts';
import type { SentBy } from '../../core/evidence/testimonials/request.ts';
import type { Db, Tx } from '../base/database.ts';
import type { PanellistTable, PanelTable } from '../panelTables.ts';

/** A record as a panel judges it: the revision that stood when the panel was opened. */
export type JudgedRecord = { readonly recordId: RecordId; readonly number: number };

/** A panel as it was opened. */
export type KeptPanel = PanelTerm & {
  readonly id: PanelId;
  readonly title: string;
  readonly opener: string;
  readonly openedBy: AccountId | null;
  readonly bar: { readonly id: string; readonly name: string; readonly version: number };
  readonly dimensions: readonly JudgedDimension[];
  readonly judged: readonly JudgedRecord[];
  readonly chair: PanellistId | null;
  readonly sentBy: SentBy;
  readonly openedAt: Instant;
};

/** Somebody on a panel. */
export type KeptPanellist = {
  readonly id: PanellistId;
  readonly panelId: PanelId;
  readonly name: string;
  readonly email: string;
  readonly seniority: number;
  /** The same on all seats of one address; empty where nobody knows any more whose it was. */
  readonly rater: string;
};

/** Keeps a panel. */
export async function insertPanel(tx: Tx, { workspaceId }: Scope, panel: KeptPanel): Promise<void> {
  await tx
    .insertInto('panel')
    .values({
      workspace_id: workspaceId,
      id: panel.id,
      title: panel.title,
      opener: panel.opener,
      opened_by: panel.openedBy,
      bar: JSON.stringify(panel.bar),
      dimensions: JSON.stringify(panel.dimensions),
      judged: JSON.stringify(panel.judged),
      chair_id: panel.chair,
      sent_by: panel.sentBy,
      opened_at: panel.openedAt,
      closes_at: panel.closesAt,
      closed_at: panel.closedAt,
      swept_at: null,
    })
    .execute();
}

/** Seats somebody on a panel, with the SHA-256 of the secret of their link. */
export async function insertPanellist(
  tx: Tx,
  { workspaceId }: Scope,
  { panellist, secretHash }: { readonly panellist: KeptPanellist; readonly secretHash: string },
): Promise<void> {
  await tx
    .insertInto('panellist')
    .values({
      workspace_id: workspaceId,
      panel_id: panellist.panelId,
      id: panellist.id,
      name: panellist.name,
      email: panellist.email,
      seniority: panellist.seniority,
      rater: panellist.rater,
      secret_hash: secretHash,
      code_hash: null,
      code_expires_at: null,
      code_tries: 0,
    })
    .execute();
}

/** The panels of the workspace, the latest first. */
export async function listPanels(db: Db, { workspaceId }: Scope): Promise<readonly KeptPanel[]> {
  const rows = await db.selectFrom('panel').selectAll().where('workspace_id', '=', workspaceId).execute();
  return rows.map(panelOf).toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** A panel of the workspace. */
export async function findPanel(db: Db, { workspaceId }: Scope, id: PanelId): Promise<KeptPanel | undefined> {
  const row = await db
    .selectFrom('panel')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : panelOf(row);
}

/** The same, held until the transaction ends, so that what happens on it happens one after the other. */
export async function holdPanel(tx: Tx, { workspaceId }: Scope, id: PanelId): Promise<KeptPanel | undefined> {
  const row = await tx
    .selectFrom('panel')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? undefined : panelOf(row);
}

/** Who sits on the panels of the workspace, in the order in which they were invited; of one panel where it is named. */
export async function listPanellists(
  db: Db,
  { workspaceId }: Scope,
  panelId?: PanelId,
): Promise<readonly KeptPanellist[]> {
  const rows = await db
    .selectFrom('panellist')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(panelId !== undefined, (query) => query.where('panel_id', '=', panelId as PanelId))
    .execute();
  return rows.map(panellistOf).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** As whom somebody sits on which panel, by the hash of the secret they show. Open to whoever has the secret. */
export async function findShownPanellist(
  db: Db,
  secretHash: string,
): Promise<{ readonly workspaceId: WorkspaceId; readonly panellist: KeptPanellist } | undefined> {
  const row = await db.selectFrom('panellist').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst();
  return row === undefined ? undefined : { workspaceId: row.workspace_id, panellist: panellistOf(row) };
}

/** Closes a panel before its time, and forgets the addresses of who sat on it. Answers false where that was done already. */
export async function closePanel(
  tx: Tx,
  { workspaceId }: Scope,
  { id, at }: { readonly id: PanelId; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('panel')
    .set({ closed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await tx
    .updateTable('panellist')
    .set({ email: '', code_hash: null, code_expires_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', id)
    .execute();
  return true;
}

/** Other words for what somebody was called, and the address at which they were reached. */
export type Rewording = { readonly reword: (text: string) => string; readonly email: string | null };

/** The same on panels, with what the seats of that address have in common. */
export type PanelRewording = Rewording & { readonly rater: string | null };

/**
 * Puts other words into all that panels say where `reword` does, and forgets whom a link was for. Answers which panels it
 * changed.
 */
export async function rewordPanels(tx: Tx, scope: Scope, rewording: PanelRewording): Promise<readonly PanelId[]> {
  const changed = [
    ...(await rewordTitles(tx, scope, rewording)),
    ...(await rewordEvents(tx, scope, rewording)),
    ...(await rewordSeats(tx, scope, rewording)),
  ];
  return [...new Set(changed)];
}

async function rewordTitles(tx: Tx, scope: Scope, { reword }: Rewording): Promise<readonly PanelId[]> {
  const naming = (await listPanels(tx, scope)).filter(({ title }) => reword(title) !== title);
  for (const { id, title } of naming)
    await tx
      .updateTable('panel')
      .set({ title: reword(title) })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', '=', id)
      .execute();
  return naming.map(({ id }) => id);
}

async function rewordEvents(tx: Tx, { workspaceId }: Scope, { reword }: Rewording): Promise<readonly PanelId[]> {
  const rows = await tx.selectFrom('panel_event').selectAll().where('workspace_id', '=', workspaceId).execute();
  const naming = rows.flatMap((row) => {
    const event = JSON.parse(row.event) as PanelEvent;
    return 'because' in event && reword(event.because) !== event.because
      ? [{ ...row, event: JSON.stringify({ ...event, because: reword(event.because) }) }]
      : [];
  });
  for (const { panel_id, number, event } of naming)
    await tx
      .updateTable('panel_event')
      .set({ event })
      .where('workspace_id', '=', workspaceId)
      .where('panel_id', '=', panel_id)
      .where('number', '=', number)
      .execute();
  return naming.map(({ panel_id }) => panel_id);
}

async function rewordSeats(
  tx: Tx,
  scope: Scope,
  { reword, email, rater }: PanelRewording,
): Promise<readonly PanelId[]> {
  const seats = await listPanellists(tx, scope);
  const theirs = seats.filter(
    (seat) => reword(seat.name) !== seat.name || isSame(seat.email, email) || isSame(seat.rater, rater),
  );
  for (const { id, panelId, name } of theirs)
    await tx
      .updateTable('panellist')
      .set({ name: reword(name), email: '', rater: '' })
      .where('workspace_id', '=', scope.workspaceId)
      .where('panel_id', '=', panelId)
      .where('id', '=', id)
      .execute();
  return theirs.map(({ panelId }) => panelId);
}

const isSame = (one: string, other: string | null): boolean =>
  other !== null && one !== '' && one.toLowerCase() === other.toLowerCase();

/** What happened on a panel, in its order. */
export async function listPanelEvents(
  db: Db,
  { workspaceId }: Scope,
  panelId: PanelId,
): Promise<readonly PanelEvent[]> {
  const rows = await db
    .selectFrom('panel_event')
    .select(['number', 'event'])
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', panelId)
    .execute();
  return rows.toSorted((one, other) => one.number - other.number).map(({ event }) => JSON.parse(event) as PanelEvent);
}

/** What happened on each panel of the workspace on which anything did, in its order. */
export async function listEventsByPanel(
  db: Db,
  { workspaceId }: Scope,
): Promise<ReadonlyMap<PanelId, readonly PanelEvent[]>> {
  const rows = await db.selectFrom('panel_event').selectAll().where('workspace_id', '=', workspaceId).execute();
  const panels = Map.groupBy(
    rows.toSorted((one, other) => one.number - other.number),
    ({ panel_id }) => panel_id,
  );
  return new Map([...panels].map(([id, events]) => [id, events.map(({ event }) => JSON.parse(event) as PanelEvent)]));
}

/** What happens on a panel, after so many events that happened before. */
export type Happening = {
  readonly panelId: PanelId;
  readonly after: number;
  readonly events: readonly PanelEvent[];
};

/** Adds what happens on a panel. Whoever does so holds the panel. */
export async function appendPanelEvents(
  tx: Tx,
  { workspaceId }: Scope,
  { panelId, after, events }: Happening,
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('panel_event')
    .values(
      events.map((event, at) => ({
        workspace_id: workspaceId,
        panel_id: panelId,
        number: after + at + 1,
        event: JSON.stringify(event),
      })),
    )
    .execute();
}

const panelOf = (row: Selectable<PanelTable>): KeptPanel => ({
  id: row.id,
  title: row.title,
  opener: row.opener,
  openedBy: row.opened_by,
  bar: JSON.parse(row.bar) as KeptPanel['bar'],
  dimensions: JSON.parse(row.dimensions) as readonly JudgedDimension[],
  judged: JSON.parse(row.judged) as readonly JudgedRecord[],
  chair: row.chair_id,
  sentBy: row.sent_by,
  openedAt: row.opened_at,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
});

const panellistOf = (row: Selectable<PanellistTable>): KeptPanellist => ({
  id: row.id,
  panelId: row.panel_id,
  name: row.name,
  email: row.email,
  seniority: row.seniority,
  rater: row.rater,
});
