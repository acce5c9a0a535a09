import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { CardId, DeckId } from '../../core/base/id.ts';
import type { Db } from '../base/database.ts';
import { patternHolding } from '../pattern.ts';
import { isFresh, isStudied, isUnburied } from './waiting.ts';

/** What a card's state may be filtered by. `due` means due by today and not put aside. */
export type StateFilter = 'new' | 'learning' | 'review' | 'due' | 'suspended' | 'buried' | 'flagged';

/** Which cards a list shows; what is undefined does not narrow it. */
export type CardFilter = {
  readonly deckId?: DeckId | undefined;
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
  readonly state?: StateFilter | undefined;
  readonly today: Day;
};

/** A stretch of a list: how many to leave out, then how many to show. */
export type CardPage = { readonly offset: number; readonly limit: number };

/**
 * The ids of the cards that a filter shows, deck after deck in their order. Without `search`, `tag` or `state`
 * this reads one index; with them it looks at each card of the deck (or of the workspace) once.
 */
export async function listCardIds(
  db: Db,
  scope: Scope,
  { page, ...filter }: CardFilter & { readonly page?: CardPage },
): Promise<readonly CardId[]> {
  const ordered = selectFiltered(db, scope, filter)
    .select('card.id')
    .orderBy('card.deck_id')
    .orderBy('card.position')
    .orderBy('card.id');
  const rows = await (page === undefined ? ordered : ordered.limit(page.limit).offset(page.offset)).execute();
  return rows.map(({ id }) => id);
}

/** How many cards a filter shows. Costs what listing them all would. */
export async function countCardIds(db: Db, scope: Scope, filter: CardFilter): Promise<number> {
  const row = await selectFiltered(db, scope, filter)
    .select((row) => row.fn.countAll<number>().as('cards'))
    .executeTakeFirstOrThrow();
  return row.cards;
}

/** Every tag in use, with the number of live notes that carry it, by name. */
export async function listTags(
  db: Db,
  scope: Scope,
  deckId?: DeckId,
): Promise<readonly { readonly tag: string; readonly notes: number }[]> {
  const rows = await db
    .selectFrom('note')
    .select((row) => ['tags', row.fn.countAll<number>().as('notes')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('deletion_id', 'is', null)
    .where('tags', '<>', '[]')
    .$if(deckId !== undefined, (query) => query.where('deck_id', '=', deckId as DeckId))
    .groupBy('tags')
    .execute();
  const notes = new Map<string, number>();
  for (const row of rows) {
    for (const tag of JSON.parse(row.tags) as readonly string[]) notes.set(tag, (notes.get(tag) ?? 0) + row.notes);
  }
  return [...notes]
    .map(([tag, count]) => ({ tag, notes: count }))
    .toSorted((one, other) => one.tag.localeCompare(other.tag));
}

function selectFiltered(db: Db, scope: Scope, { deckId, search = '', tag = '', state, today }: CardFilter) {
  let query = db.selectFrom('card').where('card.workspace_id', '=', scope.workspaceId).where('card.live', '=', 1);
  if (deckId !== undefined) query = query.where('card.deck_id', '=', deckId);
  if (search !== '') query = query.where(noteHolds(search, everyText));
  if (tag !== '') query = query.where(noteHolds(JSON.stringify(tag), sql`note.tags`));
  if (state !== undefined) query = query.where(memoryIs(states[state](today), scope));
  return query;
}

/** All that a search looks in, in one text, since lowering letters costs more than looking; nobody types the mark between. */
const everyText = sql`note.front || ${'\u001f'} || note.back || ${'\u001f'} || note.tags || ${'\u001f'} || coalesce(note.own_id, '')`;

/** A PostgreSQL made with the locale C lowers the letters of ASCII alone, so the text is looked for as it was typed too. */
function noteHolds(wanted: string, text: RawBuilder<unknown>) {
  const typed = wanted.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const patterns = [...new Set([wanted.toLowerCase(), typed])].map(patternHolding);
  const tests = patterns.map((pattern) => sql`lower(${text}) like ${pattern} escape '\\'`);
  return sql<boolean>`exists (select 1 from note where note.workspace_id = card.workspace_id and note.id = card.note_id and (${sql.join(tests, sql` or `)}))`;
}

/** The memories are looked up first: where they are few, so are the cards that are looked at. */
const memoryIs = (test: RawBuilder<unknown>, scope: Scope) =>
  sql<boolean>`card.id in (select memory.card_id from memory where memory.workspace_id = ${scope.workspaceId} and memory.learner_id = ${scope.learnerId} and ${test})`;

const states = {
  new: () => isFresh,
  learning: () => sql`${isStudied} and memory.phase in ('learning', 'relearning')`,
  review: () => sql`${isStudied} and memory.phase = 'review'`,
  due: (today) => sql`${isStudied} and memory.due <= ${today} and ${isUnburied(today)}`,
  suspended: () => sql`memory.suspended = 1`,
  buried: (today) => sql`memory.buried_until > ${today}`,
  flagged: () => sql`memory.flag > 0`,
} as const satisfies Record<StateFilter, (today: Day) => RawBuilder<unknown>>;
