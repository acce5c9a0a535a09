import type { Selectable } from 'kysely';
import type { AccountId, NoteId, PublicationId, SuggestionId, WorkspaceId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Scope, Who } from '../../../core/base/scope.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { SuggestionKind, SuggestionState } from '../../../core/study/suggestion.ts';
import type { Db, Tx } from '../../base/database.ts';
import { readSlices } from '../../base/slices.ts';
import type { Schema } from '../../schema.ts';
import { contentOf } from '../notes.ts';
import { type Reader, selectReadableId } from './publications.ts';

/** What somebody would change in a publication. */
export type NewSuggestion = {
  readonly id: SuggestionId;
  /** The workspace that publishes. */
  readonly workspaceId: WorkspaceId;
  readonly publicationId: PublicationId;
  /** Null where a note is to be added. */
  readonly noteId: NoteId | null;
  readonly kind: SuggestionKind;
  /** The version of the edition they had before them; null where a note is to be added. */
  readonly since: number | null;
  /** Null where a note is to go. */
  readonly content: NoteContent | null;
  readonly reason: string;
  readonly createdAt: Instant;
};

/** The same as it is kept, and how far it has come. */
export type Suggestion = NewSuggestion & {
  /** Null once the account is gone. */
  readonly proposerId: AccountId | null;
  readonly state: SuggestionState;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  /** What the proposer is told. */
  readonly decision: string;
  /** What a maintainer wrote in its place. */
  readonly outcome: NoteContent | null;
  /** When the proposer has seen the decision. */
  readonly heardAt: Instant | null;
};

/** Keeps what somebody proposes. */
export async function insertSuggestion(tx: Tx, { accountId }: Who, suggestion: NewSuggestion): Promise<void> {
  const { content } = suggestion;
  await tx
    .insertInto('suggestion')
    .values({
      workspace_id: suggestion.workspaceId,
      id: suggestion.id,
      publication_id: suggestion.publicationId,
      note_id: suggestion.noteId,
      kind: suggestion.kind,
      since: suggestion.since,
      content: content === null ? null : JSON.stringify(content),
      reason: suggestion.reason,
      proposer_id: accountId,
      created_at: suggestion.createdAt,
      state: 'open',
      decision: '',
    })
    .execute();
}

/** A suggestion to the workspace of the scope. */
export async function findSuggestion(db: Db, scope: Scope, id: SuggestionId): Promise<Suggestion | undefined> {
  const row = await selectSuggestions(db, scope).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : suggestionOf(row);
}

/** The suggestions to a publication of the workspace in one state, newest first, from the last before `before`. */
export async function listSuggestions(db: Db, scope: Scope, queue: Queue & Page): Promise<readonly Suggestion[]> {
  const inQueue = selectSuggestions(db, scope)
    .where('publication_id', '=', queue.publicationId)
    .where('state', '=', queue.state);
  const rows = await (queue.before === null ? inQueue : inQueue.where('id', '<', queue.before))
    .orderBy('id', 'desc')
    .limit(queue.limit)
    .execute();
  return rows.map(suggestionOf);
}

/** What was suggested to a publication and has come so far. */
export type Queue = { readonly publicationId: PublicationId; readonly state: SuggestionState };

/** So many suggestions, from the last before `before`; null is after all. */
export type Page = { readonly before: SuggestionId | null; readonly limit: number };

/** How many suggestions a publication of the workspace has in one state. */
export async function countSuggestions(db: Db, scope: Scope, { publicationId, state }: Queue): Promise<number> {
  const { count } = await db
    .selectFrom('suggestion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('publication_id', '=', publicationId)
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return count;
}

/** What proposers had before them, by suggestion, as far as the reader may read it; one that adds a note has none. */
export async function listBases(
  db: Db,
  reader: Reader,
  suggestions: readonly Suggestion[],
): Promise<ReadonlyMap<SuggestionId, NoteContent>> {
  const bases = new Map<SuggestionId, NoteContent>();
  const begun = suggestions.filter(({ kind }) => kind !== 'add');
  for (const [publicationId, several] of Map.groupBy(begun, (suggestion) => suggestion.publicationId)) {
    const rows = await readSlices(several, (slice) => selectBegun(db, reader, { publicationId, slice }).execute());
    const contents = new Map(rows.map((row) => [`${row.note_id} ${row.since}`, contentOf(row)]));
    for (const { id, noteId, since } of several) {
      const base = contents.get(`${noteId} ${since}`);
      if (base !== undefined) bases.set(id, base);
    }
  }
  return bases;
}

type Begun = { readonly publicationId: PublicationId; readonly slice: readonly Suggestion[] };

/** The editions that suggestions began from, and a few others of the same notes. */
const selectBegun = (db: Db, reader: Reader, { publicationId, slice }: Begun) =>
  db
    .selectFrom('edition')
    .selectAll()
    .where('workspace_id', 'in', [...new Set(slice.map(({ workspaceId }) => workspaceId))])
    .where('publication_id', '=', publicationId)
    .where('note_id', 'in', [...new Set(slice.flatMap(({ noteId }) => noteId ?? []))])
    .where('since', 'in', [...new Set(slice.flatMap(({ since }) => since ?? []))])
    .where(({ exists }) => exists(selectReadableId(db, reader, publicationId)));

/** Closes a suggestion to the workspace. False where it was closed already, and nothing is written. */
export async function decideSuggestion(tx: Tx, scope: Scope, decision: Decision): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('suggestion')
    .set({
      state: decision.state,
      decided_by: scope.accountId,
      decided_at: decision.at,
      decision: decision.words,
      outcome: decision.outcome === null ? null : JSON.stringify(decision.outcome),
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', decision.id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** What became of a suggestion, and what its proposer is told. */
export type Decision = {
  readonly id: SuggestionId;
  readonly state: Exclude<SuggestionState, 'open' | 'withdrawn'>;
  readonly words: string;
  /** What was written in its place; null where it was taken as it is, or not at all. */
  readonly outcome: NoteContent | null;
  readonly at: Instant;
};

/** What somebody has suggested: first what was decided and they have not seen, then the rest, newest first. */
export async function listSuggestionsBy(db: Db, { accountId }: Who, page: OwnPage): Promise<readonly Suggestion[]> {
  const rows = await db
    .selectFrom('suggestion')
    .selectAll()
    .where('proposer_id', '=', accountId)
    .orderBy((row) =>
      row
        .case()
        .when(row.and([row('decided_at', 'is not', null), row('heard_at', 'is', null)]))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(suggestionOf);
}

/** So many of one's own suggestions, after the first `offset`. */
export type OwnPage = { readonly offset: number; readonly limit: number };

/** How many of somebody's suggestions were decided since they last looked. */
export async function countUnheard(db: Db, { accountId }: Who): Promise<number> {
  const { count } = await db
    .selectFrom('suggestion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('proposer_id', '=', accountId)
    .where('decided_at', 'is not', null)
    .where('heard_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Notes that somebody has seen what was decided on their suggestions. */
export async function hearDecisions(tx: Tx, { accountId }: Who, heard: Heard): Promise<void> {
  await tx
    .updateTable('suggestion')
    .set({ heard_at: heard.at })
    .where('proposer_id', '=', accountId)
    .where('id', 'in', [...heard.ids])
    .where('decided_at', 'is not', null)
    .where('heard_at', 'is', null)
    .execute();
}

/** Suggestions, and when their proposer has seen what became of them. */
export type Heard = { readonly ids: readonly SuggestionId[]; readonly at: Instant };

/** Takes one's own suggestion back. False where it is not there, not open, or not one's own. */
export async function withdrawSuggestion(tx: Tx, { accountId }: Who, withdrawn: Withdrawn): Promise<boolean> {
  const { id, at } = withdrawn;
  const { numUpdatedRows } = await tx
    .updateTable('suggestion')
    .set({ state: 'withdrawn', decided_by: accountId, decided_at: at, heard_at: at })
    .where('proposer_id', '=', accountId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** A suggestion, and when its proposer took it back. */
export type Withdrawn = { readonly id: SuggestionId; readonly at: Instant };

const selectSuggestions = (db: Db, scope: Scope) =>
  db.selectFrom('suggestion').selectAll().where('workspace_id', '=', scope.workspaceId);

const suggestionOf = (row: Selectable<Schema['suggestion']>): Suggestion => ({
  id: row.id,
  workspaceId: row.workspace_id,
  publicationId: row.publication_id,
  noteId: row.note_id,
  kind: row.kind,
  since: row.since,
  content: row.content === null ? null : (JSON.parse(row.content) as NoteContent),
  reason: row.reason,
  createdAt: row.created_at,
  proposerId: row.proposer_id,
  state: row.state,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision,
  outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as NoteContent),
  heardAt: row.heard_at,
});
