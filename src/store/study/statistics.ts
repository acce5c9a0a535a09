import { sql } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { DeckId } from '../../core/base/id.ts';
import type { Db } from '../base/database.ts';
import { isStudied } from './waiting.ts';

/** What is counted: the whole workspace, or one deck. */
export type Counted = { readonly deckId?: DeckId | undefined };

/** One day's answers: how many, how long, how many "again", and how many cards were met for the first time. */
export type DayCounts = {
  readonly day: Day;
  readonly answers: number;
  readonly spentMs: number;
  readonly again: number;
  readonly introduced: number;
  /** Answers to cards a day or more after the last one, and how many of them were not "again". */
  readonly recalled: number;
  readonly tested: number;
};

/** Each day from `from` on which something was answered, oldest first: one range of `review_by_day`, or the reviews of a deck's cards. */
export async function countDays(
  db: Db,
  scope: Scope,
  asked: Counted & { readonly from: Day },
): Promise<readonly DayCounts[]> {
  const rows = await db
    .selectFrom('review')
    .select((row) => [
      'day',
      row.fn.countAll<number>().as('answers'),
      row.fn.sum<number>('spent_ms').as('spent_ms'),
      sql<number>`sum(case when grade = 1 then 1 else 0 end)`.as('again'),
      sql<number>`sum(case when phase_before = 'new' then 1 else 0 end)`.as('introduced'),
      sql<number>`sum(case when phase_before = 'review' and elapsed_days > 0 and grade > 1 then 1 else 0 end)`.as(
        'recalled',
      ),
      sql<number>`sum(case when phase_before = 'review' and elapsed_days > 0 then 1 else 0 end)`.as('tested'),
    ])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('day', '>=', asked.from)
    .where('undone', '=', 0)
    .$if(asked.deckId !== undefined, (query) => query.where(ofDeck(scope, asked.deckId as DeckId)))
    .groupBy('day')
    .orderBy('day')
    .execute();
  return rows.map(({ spent_ms, ...counts }) => ({ ...counts, spentMs: spent_ms }));
}

const ofDeck = (scope: Scope, deckId: DeckId) =>
  sql<boolean>`review.card_id in (select id from card where workspace_id = ${scope.workspaceId} and live = 1 and deck_id = ${deckId})`;

/** How many cards fall due on each day up to `until`; overdue ones on the day they were due. */
export async function countDueAhead(
  db: Db,
  scope: Scope,
  asked: Counted & { readonly until: Day },
): Promise<readonly { readonly day: Day; readonly cards: number }[]> {
  const rows = await db
    .selectFrom('memory')
    .select((row) => [row.ref('due').$notNull().as('day'), row.fn.countAll<number>().as('cards')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where(isStudied)
    .where('due', '<=', asked.until)
    .$if(asked.deckId !== undefined, (query) => query.where('deck_id', '=', asked.deckId as DeckId))
    .groupBy('due')
    .orderBy('due')
    .execute();
  return rows;
}

/** The first day after `today` on which something of these decks falls due, with its cards; undefined where nothing does. */
export async function findNextDue(
  db: Db,
  scope: Scope,
  { deckIds, today }: { readonly deckIds: readonly DeckId[]; readonly today: Day },
): Promise<{ readonly due: Day; readonly cards: number } | undefined> {
  if (deckIds.length === 0) return undefined;
  return db
    .selectFrom('memory')
    .select((row) => [row.ref('due').$notNull().as('due'), row.fn.countAll<number>().as('cards')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where(isStudied)
    .where('due', '>', today)
    .where('deck_id', 'in', deckIds)
    .groupBy('due')
    .orderBy('due')
    .limit(1)
    .executeTakeFirst();
}

/** From this stability on a card counts as mature, as in Anki. */
const matureDays = 21;

/** How many live cards stand where. One look at each memory. */
export async function countStates(db: Db, scope: Scope, asked: Counted) {
  const row = await db
    .selectFrom('memory')
    .select([
      sql<number>`coalesce(sum(case when suspended = 0 and phase = 'new' then 1 else 0 end), 0)`.as('fresh'),
      sql<number>`coalesce(sum(case when suspended = 0 and phase in ('learning', 'relearning') then 1 else 0 end), 0)`.as(
        'learning',
      ),
      sql<number>`coalesce(sum(case when suspended = 0 and phase = 'review' and stability_days < ${matureDays} then 1 else 0 end), 0)`.as(
        'young',
      ),
      sql<number>`coalesce(sum(case when suspended = 0 and phase = 'review' and stability_days >= ${matureDays} then 1 else 0 end), 0)`.as(
        'mature',
      ),
      sql<number>`coalesce(sum(suspended), 0)`.as('suspended'),
    ])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('live', '=', 1)
    .$if(asked.deckId !== undefined, (query) => query.where('deck_id', '=', asked.deckId as DeckId))
    .executeTakeFirstOrThrow();
  return row;
}
