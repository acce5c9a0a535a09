import type {
  AccountId,
  CardId,
  DeckId,
  DeviceId,
  LearnerId,
  NoteId,
  PublicationId,
  ReportId,
  ReviewId,
  SuggestionId,
  UndoId,
  WorkspaceId,
} from '../core/base/id.ts';
import type { Day } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Phase } from '../core/study/memory.ts';
import type { NoteKind } from '../core/study/note.ts';
import type { Licence, Visibility } from '../core/study/publication.ts';
import type { ReportDecision, ReportReason } from '../core/base/report.ts';
import type { SuggestionKind, SuggestionState } from '../core/study/suggestion.ts';
import type { Fixed, Flag, JsonText } from './columns.ts';

/** Decks. */
export type DeckTable = {
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
  /** The publication it began as a copy of. */
  forked_from: PublicationId | null;
};

/** Notes as they are. */
export type NoteTable = {
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
  /** Counts what was written, from 1; the earlier ones are in note_revision. */
  revision: number;
  created_at: Fixed<Instant>;
  changed_at: Instant;
  /** Who wrote it as it is; null for the owner of a local store, and for somebody who is gone. */
  changed_by: AccountId | null;
  change_reason: string;
};

/** Cards. */
export type CardTable = {
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

/** The log of answers. */
export type ReviewTable = {
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

/** The answers taken back. */
export type UndoTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<UndoId>;
  learner_id: Fixed<LearnerId>;
  review_id: Fixed<ReviewId>;
  at: Fixed<Instant>;
  device_id: Fixed<DeviceId>;
};

/** What is known of recall: a cache of the reviews. */
export type MemoryTable = {
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

type NoteTexts = Pick<NoteTable, 'kind' | 'front' | 'back' | 'why' | 'try_at_work' | 'concept' | 'tags' | 'own_id'>;

/** What a note said before it was written anew. */
export type NoteRevisionTable = NoteTexts & {
  workspace_id: Fixed<WorkspaceId>;
  note_id: Fixed<NoteId>;
  revision: Fixed<number>;
  written_by: AccountId | null;
  written_at: Fixed<Instant>;
  reason: string;
};

/** Decks made readable for others. */
export type PublicationTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<PublicationId>;
  deck_id: Fixed<DeckId>;
  slug: string;
  /** The end of the slug, which stays when the title changes. */
  slug_key: Fixed<string>;
  visibility: Visibility;
  title: string;
  description: string;
  tags: JsonText;
  licence: Licence;
  /** Null once the account is gone. */
  author_id: AccountId | null;
  forked_from: Fixed<PublicationId | null>;
  version: number;
  notes: number;
  cards: number;
  /** Title, tags and description in lower case: what Explore looks words up in. */
  search_key: string;
  taken_down_at: Instant | null;
  taken_down_reason: string | null;
  created_at: Fixed<Instant>;
  published_at: Instant;
};

/** How many follow a publication: counted where both sides can reach it. */
export type PublicationTallyTable = { publication_id: Fixed<PublicationId>; followers: number };

/** The versions of publications. */
export type VersionTable = {
  workspace_id: Fixed<WorkspaceId>;
  publication_id: Fixed<PublicationId>;
  number: Fixed<number>;
  message: string;
  notes: Fixed<number>;
  added: Fixed<number>;
  changed: Fixed<number>;
  removed: Fixed<number>;
  published_by: AccountId | null;
  published_at: Fixed<Instant>;
};

/** What one note said from version `since` until before version `until`; null while it still does. */
export type EditionTable = NoteTexts & {
  workspace_id: Fixed<WorkspaceId>;
  publication_id: Fixed<PublicationId>;
  note_id: Fixed<NoteId>;
  since: Fixed<number>;
  until: number | null;
  position: number;
  written_by: AccountId | null;
  reason: string;
};

/** Which publications a workspace takes in. */
export type FollowTable = {
  workspace_id: Fixed<WorkspaceId>;
  publication_id: Fixed<PublicationId>;
  deck_id: DeckId;
  /** The version whose content has been taken in. */
  version: number;
  pinned: Flag;
  /** 0 once the person has stopped following and kept the cards. */
  active: Flag;
  /** The fields of notes that later versions leave alone. */
  protected: JsonText;
  created_at: Fixed<Instant>;
};

/** What others would change in a publication. */
export type SuggestionTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<SuggestionId>;
  publication_id: Fixed<PublicationId>;
  note_id: Fixed<NoteId | null>;
  kind: Fixed<SuggestionKind>;
  /** The edition that the proposer had before them. */
  since: Fixed<number | null>;
  /** The NoteContent proposed; null where a note is to go. */
  content: Fixed<JsonText | null>;
  reason: string;
  proposer_id: AccountId | null;
  created_at: Fixed<Instant>;
  state: SuggestionState;
  decided_by: AccountId | null;
  decided_at: Instant | null;
  /** What the proposer is told. */
  decision: string;
  /** The NoteContent that was written in the end, where a maintainer edited it. */
  outcome: JsonText | null;
  /** When the proposer has seen the decision. */
  heard_at: Instant | null;
};

/** What people found wrong with a publication. */
export type ReportTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<ReportId>;
  publication_id: Fixed<PublicationId>;
  note_id: Fixed<NoteId | null>;
  reason: Fixed<ReportReason>;
  details: string;
  reporter_id: AccountId | null;
  created_at: Fixed<Instant>;
  decided_by: AccountId | null;
  decided_at: Instant | null;
  decision: ReportDecision | null;
};
