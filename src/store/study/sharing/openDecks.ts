import { type RawBuilder, sql } from 'kysely';
import type { PublicationId } from '../../../core/base/id.ts';
import { type Instant, instant } from '../../../core/base/instant.ts';
import type { Licence, Visibility } from '../../../core/study/publication.ts';
import { tagKey, wordKeys } from '../../../core/study/publications/searchKey.ts';
import type { Db, Engine, Store } from '../../base/database.ts';
import { patternHolding } from '../../pattern.ts';

/** A published deck that everybody may read who has its address, with the names and the number that its page shows. */
export type OpenDeck = {
  readonly id: PublicationId;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly licence: Licence;
  /** Null where the account is gone. */
  readonly author: string | null;
  readonly version: number;
  readonly notes: number;
  readonly cards: number;
  readonly followers: number;
  readonly publishedAt: Instant;
  /** The publication it began as a copy of; null for none, and undefined for one that can no longer be read. */
  readonly forkedFrom: Pick<OpenDeck, 'slug' | 'title' | 'author'> | null | undefined;
};

/** The deck at an address, by the key at the end of it (`parseSlug`). Open to anybody. */
export async function findOpenDeck(db: Db, key: string): Promise<OpenDeck | undefined> {
  const row = await selectOpen(db)
    .leftJoin('publication_tally as tally', 'tally.publication_id', 'publication.id')
    .select([
      'publication.id',
      'publication.description',
      'publication.tags',
      'publication.licence',
      'publication.version',
    ])
    .select(['publication.notes', 'publication.cards', 'publication.published_at', 'publication.forked_from'])
    .select(['publication.visibility', 'tally.followers'])
    .where('publication.slug_key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    slug: row.slug,
    visibility: row.visibility,
    title: row.title,
    description: row.description,
    tags: JSON.parse(row.tags) as readonly string[],
    licence: row.licence,
    author: row.author,
    version: row.version,
    notes: row.notes,
    cards: row.cards,
    followers: row.followers ?? 0,
    publishedAt: row.published_at,
    forkedFrom: row.forked_from === null ? null : await findSource(db, row.forked_from),
  };
}

/** Few decks are forks, and planning the joins for all of them would cost more than asking again for those. */
const findSource = (db: Db, id: PublicationId): Promise<Pick<OpenDeck, 'slug' | 'title' | 'author'> | undefined> =>
  selectOpen(db).where('publication.id', '=', id).executeTakeFirst();

const selectOpen = (db: Db) =>
  db
    .selectFrom('publication')
    .leftJoin('account', 'account.id', 'publication.author_id')
    .select(['publication.slug', 'publication.title', 'account.name as author'])
    .where('publication.visibility', 'in', ['public', 'unlisted'])
    .where('publication.taken_down_at', 'is', null);

/** Whether an operator took away what everybody could read at an address. Open to anybody: it tells nothing else. */
export async function isTakenDown({ engine, db }: Pick<Store, 'engine' | 'db'>, key: string): Promise<boolean> {
  const asked = db.selectFrom(takenDown[engine](key).as('asked')).select('is_taken_down');
  return Boolean((await asked.executeTakeFirst())?.is_taken_down);
}

/** On PostgreSQL nobody else sees the row, so its owner looks. */
const takenDown = {
  sqlite: (key) => sql<Asked>`(select 1 as is_taken_down from publication where slug_key = ${key}
    and visibility in ('public', 'unlisted') and taken_down_at is not null)`,
  postgres: (key) => sql<Asked>`(select cairn_taken_down(${key}) as is_taken_down)`,
} as const satisfies Record<Engine, (key: string) => RawBuilder<Asked>>;

type Asked = { readonly is_taken_down: boolean | 1 };

/** What is looked for in Explore: all of the words, and the tag unless it is null. */
export type OpenFilter = { readonly words: string; readonly tag: string | null };

/** So many decks in that order, from the one after the first `offset`. */
export type OpenPage = OpenFilter & {
  readonly order: 'newest' | 'followed';
  readonly offset: number;
  readonly limit: number;
};

/** The public decks that fit. Open to anybody. Looks at every public deck, but for a page of the newest. */
export async function listOpenDecks(
  db: Db,
  { order, offset, limit, ...filter }: OpenPage,
): Promise<readonly ListedDeck[]> {
  const rows = await selectPublic(db, filter)
    .leftJoin('publication_tally as tally', 'tally.publication_id', 'publication.id')
    .leftJoin('account', 'account.id', 'publication.author_id')
    .select([
      'slug',
      'title',
      'description',
      'tags',
      'cards',
      'published_at',
      'tally.followers',
      'account.name as author',
    ])
    .$if(order === 'followed', (query) => query.orderBy('tally.followers', 'desc'))
    .orderBy('publication.published_at', 'desc')
    .orderBy('publication.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ published_at, ...row }) => ({
    ...row,
    tags: JSON.parse(row.tags) as readonly string[],
    followers: row.followers ?? 0,
    publishedAt: published_at,
  }));
}

/** A public deck as a list shows it. */
export type ListedDeck = Pick<
  OpenDeck,
  'slug' | 'title' | 'description' | 'tags' | 'author' | 'cards' | 'followers' | 'publishedAt'
>;

/** How many public decks fit. Open to anybody. */
export async function countOpenDecks(db: Db, filter: OpenFilter): Promise<number> {
  const row = await selectPublic(db, filter)
    .select((row) => row.fn.countAll<number>().as('decks'))
    .executeTakeFirstOrThrow();
  return row.decks;
}

/** The tags that most of the newest thousand public decks carry, as many as `limit`. Open to anybody. */
export async function listOpenTags(db: Db, limit: number): Promise<readonly string[]> {
  const rows = await selectPublic(db, { words: '', tag: null })
    .select('tags')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1_000)
    .execute();
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap(({ tags }) => JSON.parse(tags) as readonly string[])) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([tag, count], [other, otherCount]) => otherCount - count || tag.localeCompare(other))
    .slice(0, limit)
    .map(([tag]) => tag);
}

/** The addresses of the public decks, the newest first, as many as `limit`. Open to anybody. */
export async function listOpenSlugs(db: Db, limit: number): Promise<readonly Pick<OpenDeck, 'slug' | 'publishedAt'>[]> {
  const rows = await selectPublic(db, { words: '', tag: null })
    .select(['slug', 'published_at'])
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ slug, published_at }) => ({ slug, publishedAt: published_at }));
}

/** The condition is spelled out, and a time asked for, or SQLite reads every publication instead of its index. */
const selectPublic = (db: Db, { words, tag }: OpenFilter) => {
  const keys = [...wordKeys(words), ...(tag === null ? [] : [tagKey(tag)])];
  return keys.reduce(
    (query, key) => query.where(holds(key)),
    db
      .selectFrom('publication')
      .where(sql<boolean>`publication.visibility = 'public' and publication.taken_down_at is null`)
      .where('publication.published_at', '>', instant(0)),
  );
};

const holds = (key: string) => sql<boolean>`publication.search_key like ${patternHolding(key)} escape '\\'`;
