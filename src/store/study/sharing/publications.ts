import type { ExpressionBuilder, Selectable } from 'kysely';
import type { DeckId, PublicationId } from '../../../core/base/id.ts';
import type { Scope, Who } from '../../../core/base/scope.ts';
import type { Publication, PublicationDetails, Version } from '../../../core/study/publication.ts';
import { searchKey } from '../../../core/study/publications/searchKey.ts';
import { formatSlug, slugKey } from '../../../core/base/slug.ts';
import type { Db, Tx } from '../../base/database.ts';
import { takenDownOf } from '../../base/reporting/reports.ts';
import { readSlices } from '../../base/slices.ts';
import type { Schema } from '../../schema.ts';

/** Who reads: somebody in a workspace, somebody signed in, or (null) anybody. */
export type Reader = Scope | Who | null;

/** The publication of that id, if the reader may read it. */
export async function findPublication(db: Db, reader: Reader, id: PublicationId): Promise<Publication | undefined> {
  const row = await selectReadable(db, reader).where('publication.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : publicationOf(row);
}

/** Those of the publications that the reader may read, in no order. */
export async function listPublications(
  db: Db,
  reader: Reader,
  ids: readonly PublicationId[],
): Promise<readonly Publication[]> {
  const readable = selectReadable(db, reader);
  const rows = await readSlices(ids, (slice) => readable.where('publication.id', 'in', slice).execute());
  return rows.map(publicationOf);
}

/** The publication that a deck of the workspace is, readable for others or not. */
export async function findPublicationByDeck(db: Db, scope: Scope, deckId: DeckId): Promise<Publication | undefined> {
  const row = await db
    .selectFrom('publication')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .executeTakeFirst();
  return row === undefined ? undefined : publicationOf(row);
}

/** The publication at an address, by the key at the end of it (`parseSlug`), if the reader may read it. */
export async function findPublicationByKey(db: Db, reader: Reader, key: string): Promise<Publication | undefined> {
  const row = await selectReadable(db, reader).where('publication.slug_key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : publicationOf(row);
}

/** How many follow a publication. Open to anybody. */
export async function countFollowers(db: Db, id: PublicationId): Promise<number> {
  const tally = db.selectFrom('publication_tally').select('followers').where('publication_id', '=', id);
  return (await tally.executeTakeFirst())?.followers ?? 0;
}

/** The versions of a publication that the reader may read, the newest first. */
export async function listVersions(db: Db, reader: Reader, page: VersionPage): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('version')
    .selectAll()
    .where('publication_id', '=', page.publicationId)
    .where('number', '<', page.before ?? afterAll)
    .where(({ exists }) => exists(selectReadableId(db, reader, page.publicationId)))
    .orderBy('number', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(versionOf);
}

/** So many versions, the newest of them the last before `before`; null is the last of all. */
export type VersionPage = {
  readonly publicationId: PublicationId;
  readonly before: number | null;
  readonly limit: number;
};

/** The number that no version reaches: the largest that both databases take. */
export const afterAll = 2_147_483_647;

/** Keeps a publication that has just been made; nobody follows it yet. */
export async function insertPublication(tx: Tx, scope: Scope, publication: Publication): Promise<void> {
  const { id } = publication;
  await tx
    .insertInto('publication')
    .values({
      workspace_id: scope.workspaceId,
      id,
      deck_id: publication.deckId,
      slug_key: slugKey(id),
      ...detailColumns(id, publication),
      author_id: publication.authorId,
      forked_from: publication.forkedFrom,
      version: publication.version,
      notes: publication.notes,
      cards: publication.cards,
      created_at: publication.createdAt,
      published_at: publication.publishedAt,
    })
    .execute();
  await tx.insertInto('publication_tally').values({ publication_id: id, followers: 0 }).execute();
}

/** Writes what the maintainers say of a publication; its address follows the title. */
export async function updateDetails(
  tx: Tx,
  scope: Scope,
  { id, ...details }: PublicationDetails & { readonly id: PublicationId },
): Promise<void> {
  await tx
    .updateTable('publication')
    .set(detailColumns(id, details))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Keeps a version of a publication and makes it the one that is read. */
export async function insertVersion(
  tx: Tx,
  scope: Scope,
  { publicationId, cards, ...version }: NewVersion,
): Promise<void> {
  await tx
    .insertInto('version')
    .values({
      workspace_id: scope.workspaceId,
      publication_id: publicationId,
      number: version.number,
      message: version.message,
      notes: version.notes,
      added: version.added,
      changed: version.changed,
      removed: version.removed,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
    })
    .execute();
  await tx
    .updateTable('publication')
    .set({ version: version.number, notes: version.notes, cards, published_at: version.publishedAt })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', publicationId)
    .execute();
}

/** A version that does not exist yet, and how many cards its notes ask. */
export type NewVersion = Version & { readonly publicationId: PublicationId; readonly cards: number };

/** Keeps what a deck is published as from everybody but its workspace, if it is published. */
export async function withdrawDeck(tx: Tx, scope: Scope, deckId: DeckId): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ visibility: 'private' })
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .execute();
}

/** The id of a publication, where the reader may read it: what the queries about its parts ask for. */
export const selectReadableId = (db: Db, reader: Reader, id: PublicationId) =>
  db.selectFrom('publication').select('publication.id').where('publication.id', '=', id).where(readableBy(reader));

const selectReadable = (db: Db, reader: Reader) =>
  db.selectFrom('publication').selectAll('publication').where(readableBy(reader));

/** The same as the policies of row-level security say, for the database that has none. */
const readableBy =
  (reader: Reader) =>
  ({ eb, and, or, exists, selectFrom }: ExpressionBuilder<Schema, 'publication'>) => {
    const isUp = eb('publication.taken_down_at', 'is', null);
    const isOpen = and([isUp, eb('publication.visibility', 'in', ['public', 'unlisted'])]);
    if (reader === null) return isOpen;
    const membership = selectFrom('member')
      .select('member.account_id')
      .whereRef('member.workspace_id', '=', 'publication.workspace_id')
      .where('member.account_id', '=', reader.accountId);
    const isTeams = and([isUp, eb('publication.visibility', '=', 'team'), exists(membership)]);
    if (!('workspaceId' in reader)) return or([isOpen, isTeams]);
    return or([eb('publication.workspace_id', '=', reader.workspaceId), isOpen, isTeams]);
  };

const detailColumns = (id: PublicationId, details: PublicationDetails) => ({
  slug: formatSlug(details.title, id),
  visibility: details.visibility,
  title: details.title,
  description: details.description,
  tags: JSON.stringify(details.tags),
  licence: details.licence,
  search_key: searchKey(details),
});

const publicationOf = (row: Selectable<Schema['publication']>): Publication => ({
  id: row.id,
  workspaceId: row.workspace_id,
  deckId: row.deck_id,
  slug: row.slug,
  visibility: row.visibility,
  title: row.title,
  description: row.description,
  tags: JSON.parse(row.tags) as readonly string[],
  licence: row.licence,
  authorId: row.author_id,
  forkedFrom: row.forked_from,
  version: row.version,
  notes: row.notes,
  cards: row.cards,
  takenDown: takenDownOf(row),
  createdAt: row.created_at,
  publishedAt: row.published_at,
});

const versionOf = (row: Selectable<Schema['version']>): Version => ({
  number: row.number,
  message: row.message,
  notes: row.notes,
  added: row.added,
  changed: row.changed,
  removed: row.removed,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
});
