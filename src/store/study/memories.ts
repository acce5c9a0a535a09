import type { RawBuilder, Selectable, Updateable } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { CardId, DeckId } from '../../core/base/id.ts';
import { type Memory, newMemory, type StudiedMemory } from '../../core/study/memory.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import { readSlices, slices } from '../base/slices.ts';
import type { Schema } from '../schema.ts';

/** What a learner has marked a card with: put aside for good, until a day, or with one of the flags 1 to 7 (0 is none). */
export type Marks = { readonly suspended: boolean; readonly buriedUntil: Day | null; readonly flag: number };

/** One learner's state of one card. */
export type CardState = { readonly cardId: CardId; readonly memory: Memory; readonly marks: Marks };

/** A card that gets its first memory row. */
export type NewState = { readonly cardId: CardId; readonly deckId: DeckId; readonly position: number };

/** The state of each of `cardIds` that this learner has one of, in no order. */
export async function listStates(db: Db, scope: Scope, cardIds: readonly CardId[]): Promise<readonly CardState[]> {
  if (scope.kind === 'team') return cardIds.map((cardId) => ({ cardId, memory: { phase: 'new' }, marks: noMarks }));
  const states = db
    .selectFrom('memory')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId);
  const rows = await readSlices(cardIds, (slice) => states.where('card_id', 'in', slice).execute());
  return rows.map((row) => ({ cardId: row.card_id, memory: memoryOf(row), marks: marksOf(row) }));
}

/** The marks of a card that nobody has marked. */
export const noMarks: Marks = { suspended: false, buriedUntil: null, flag: 0 };

/** Gives this learner the state "new" for cards that have just been made; in a team's workspace nobody learns. */
export async function insertNewStates(tx: Tx, scope: Scope, states: readonly NewState[]): Promise<void> {
  if (scope.kind === 'team') return;
  const rows = states.map((state) => ({
    workspace_id: scope.workspaceId,
    learner_id: scope.learnerId,
    card_id: state.cardId,
    deck_id: state.deckId,
    position: state.position,
    live: 1 as const,
    suspended: 0 as const,
    buried_until: null,
    flag: 0,
    ...newColumns,
  }));
  await insertRows(tx, 'memory', rows);
}

/** Writes into every learner's state of cards what it copies from them. */
export async function updateCopies(tx: Tx, scope: Scope, { cardIds, copies }: CopiesChange): Promise<void> {
  await tx
    .updateTable('memory')
    .set(copies)
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', 'in', (row) =>
      row.selectFrom('learner').select('id').where('workspace_id', '=', scope.workspaceId),
    )
    .where('card_id', 'in', cardIds)
    .execute();
}

/** At most as many cards as fit one statement, and what of them changes. */
export type CopiesChange = {
  readonly cardIds: readonly CardId[];
  readonly copies: Pick<Updateable<Schema['memory']>, 'deck_id' | 'live'> & {
    readonly position?: number | RawBuilder<number>;
  };
};

/** Writes what the fold of a card's reviews says now. */
export async function updateMemory(
  tx: Tx,
  scope: Scope,
  { cardId, memory }: Pick<CardState, 'cardId' | 'memory'>,
): Promise<void> {
  await tx
    .updateTable('memory')
    .set(columnsOf(memory))
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('card_id', '=', cardId)
    .execute();
}

/** Cards, and those of their marks that change. */
export type MarksChange = { readonly cardIds: readonly CardId[]; readonly marks: Partial<Marks> };

/** Changes the marks of cards; a mark left out stays. */
export async function updateMarks(tx: Tx, scope: Scope, { cardIds, marks }: MarksChange): Promise<void> {
  if (Object.keys(marks).length === 0) return;
  for (const slice of slices(cardIds)) {
    await tx
      .updateTable('memory')
      .set({
        ...(marks.suspended === undefined ? {} : { suspended: marks.suspended ? 1 : 0 }),
        ...(marks.buriedUntil === undefined ? {} : { buried_until: marks.buriedUntil }),
        ...(marks.flag === undefined ? {} : { flag: marks.flag }),
      })
      .where('workspace_id', '=', scope.workspaceId)
      .where('learner_id', '=', scope.learnerId)
      .where('card_id', 'in', slice)
      .execute();
  }
}

type MemoryRow = Selectable<Schema['memory']>;
type FoldColumns = Pick<
  MemoryRow,
  | 'phase'
  | 'stability_days'
  | 'difficulty'
  | 'due'
  | 'due_at'
  | 'step'
  | 'answers'
  | 'lapses'
  | 'first_day'
  | 'last_day'
  | 'last_answered_at'
>;

/** The memory that a row's fold columns hold. Throws on a row that no fold can have written. */
export const memoryOf = (row: FoldColumns): Memory => (row.phase === 'new' ? newMemory : studiedMemoryOf(row));

/** The memory of a row that is known to have been studied. */
export function studiedMemoryOf(row: FoldColumns): StudiedMemory {
  const { stability_days, difficulty, due, first_day, last_day, last_answered_at } = row;
  const whole =
    stability_days !== null &&
    difficulty !== null &&
    due !== null &&
    first_day !== null &&
    last_day !== null &&
    last_answered_at !== null;
  if (!whole || row.phase === 'new') throw new Error('a studied memory lacks a column; run "cairn doctor --rebuild"');
  return {
    phase: row.phase,
    stabilityDays: stability_days,
    difficulty,
    due,
    dueAt: row.due_at,
    step: row.step,
    answers: row.answers,
    lapses: row.lapses,
    firstDay: first_day,
    lastDay: last_day,
    lastAnsweredAt: last_answered_at,
  };
}

/** The marks that a row holds. */
export const marksOf = (row: Pick<MemoryRow, 'suspended' | 'buried_until' | 'flag'>): Marks => ({
  suspended: row.suspended === 1,
  buriedUntil: row.buried_until,
  flag: row.flag,
});

function columnsOf(memory: Memory): FoldColumns {
  if (memory.phase === 'new') return newColumns;
  return {
    phase: memory.phase,
    stability_days: memory.stabilityDays,
    difficulty: memory.difficulty,
    due: memory.due,
    due_at: memory.dueAt,
    step: memory.step,
    answers: memory.answers,
    lapses: memory.lapses,
    first_day: memory.firstDay,
    last_day: memory.lastDay,
    last_answered_at: memory.lastAnsweredAt,
  };
}

/** The fold columns of a card never answered. */
export const newColumns: FoldColumns = {
  phase: 'new',
  stability_days: null,
  difficulty: null,
  due: null,
  due_at: null,
  step: 0,
  answers: 0,
  lapses: 0,
  first_day: null,
  last_day: null,
  last_answered_at: null,
};
