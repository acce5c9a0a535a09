import type { ColumnType } from 'kysely';
import type { Day } from '../core/base/day.ts';
import type { CardId, DeckId, DeviceId, LearnerId, NoteId, ReviewId, UndoId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { NoteKind } from '../core/study/note.ts';
import type { Phase } from '../core/study/memory.ts';

/** 0 or 1: the one spelling of yes and no that both databases share. */
export type Flag = 0 | 1;

/** A list of strings, or preferences, as JSON text. */
export type JsonText = string;

/** A column that keeps its first value. */
type Fixed<Value> = ColumnType<Value, Value, never>;

type WorkspaceTable = { id: Fixed<WorkspaceId>; name: string; created_at: Fixed<Instant> };

type LearnerTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<LearnerId>;
  preferences: JsonText;
  created_at: Fixed<Instant>;
};

type DeckTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<DeckId>;
  name: string;
  description: string;
  tags: JsonText;
  origin: string | null;
  /** The SHA-256 of the file it came from, as that was read last; null for a deck of one's own. */
  origin_digest: string | null;
  archived_at: Instant | null;
  /** The deletion it went with; null while it is there. */
  deletion_id: string | null;
  created_at: Fixed<Instant>;
};

type NoteTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<NoteId>;
  deck_id: DeckId;
  kind: NoteKind;
  front: string;
  back: string;
  why: string;
  try_at_work: string;
  concept: string | null;
  tags: JsonText;
  own_id: string | null;
  /** What duplicates are looked up by: `frontKey` of the front. */
  front_key: string;
  deletion_id: string | null;
  created_at: Fixed<Instant>;
  changed_at: Instant;
};

type CardTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<CardId>;
  note_id: Fixed<NoteId>;
  deck_id: DeckId;
  ordinal: number;
  /** Its place among the new cards of its deck; grows with every card made. */
  position: number;
  /** 1 while it is asked; 0 when its note is deleted or no longer has this question. */
  live: Flag;
};

type ReviewTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<ReviewId>;
  learner_id: Fixed<LearnerId>;
  card_id: Fixed<CardId>;
  grade: Fixed<1 | 2 | 3 | 4>;
  answered_at: Fixed<Instant>;
  spent_ms: Fixed<number>;
  device_id: Fixed<DeviceId>;
  /** From here on a cache of the fold: the learner's day, the phase before, days since the last answer. */
  day: Day;
  phase_before: Phase;
  elapsed_days: number;
  /** 1 once an undo names it. */
  undone: Flag;
};

type UndoTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<UndoId>;
  learner_id: Fixed<LearnerId>;
  review_id: Fixed<ReviewId>;
  at: Fixed<Instant>;
  device_id: Fixed<DeviceId>;
};

type MemoryTable = {
  workspace_id: Fixed<WorkspaceId>;
  learner_id: Fixed<LearnerId>;
  card_id: Fixed<CardId>;
  /** Copies of the card's columns, so that a queue is one index range. */
  deck_id: DeckId;
  position: number;
  live: Flag;
  /** The learner's own marks: not part of the fold, never rebuilt. */
  suspended: Flag;
  buried_until: Day | null;
  flag: number;
  /** From here on the fold of the card's reviews. */
  phase: Phase;
  stability_days: number | null;
  difficulty: number | null;
  due: Day | null;
  due_at: Instant | null;
  step: number;
  answers: number;
  lapses: number;
  first_day: Day | null;
  last_day: Day | null;
  last_answered_at: Instant | null;
};

/** Every table of the store. Each row carries its workspace, and each key starts with it. */
export type Schema = {
  workspace: WorkspaceTable;
  learner: LearnerTable;
  deck: DeckTable;
  note: NoteTable;
  card: CardTable;
  review: ReviewTable;
  undo: UndoTable;
  memory: MemoryTable;
};
