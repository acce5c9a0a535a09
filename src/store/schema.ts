import type {
  AccountTable,
  WorkspaceTable,
  LearnerTable,
  MemberTable,
  InvitationTable,
  TokenTable,
  AuditTable,
  MailTable,
  QuotaTable,
  InstanceTable,
} from './accountTables.ts';
import type {
  DeckTable,
  NoteTable,
  CardTable,
  ReviewTable,
  UndoTable,
  MemoryTable,
  NoteRevisionTable,
  PublicationTable,
  PublicationTallyTable,
  VersionTable,
  EditionTable,
  FollowTable,
  SuggestionTable,
  ReportTable,
} from './studyTables.ts';

/** Every table of the store. A row that belongs to a workspace carries it, and its key starts with it. */
export type Schema = {
  workspace: WorkspaceTable;
  learner: LearnerTable;
  deck: DeckTable;
  note: NoteTable;
  card: CardTable;
  review: ReviewTable;
  undo: UndoTable;
  memory: MemoryTable;
  account: AccountTable;
  member: MemberTable;
  invitation: InvitationTable;
  token: TokenTable;
  publication: PublicationTable;
  publication_tally: PublicationTallyTable;
  version: VersionTable;
  edition: EditionTable;
  follow: FollowTable;
  note_revision: NoteRevisionTable;
  suggestion: SuggestionTable;
  report: ReportTable;
  audit: AuditTable;
  mail: MailTable;
  quota: QuotaTable;
  instance: InstanceTable;
};
