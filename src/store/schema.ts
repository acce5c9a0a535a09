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

import type { FilePartTable, FileTable, FileUseTable } from './fileTables.ts';
import type {
  CheckpointTable,
  LedgerLogTable,
  LedgerNodeTable,
  RecordLinkTable,
  RecordTable,
  RecordTextTable,
  RevisionTable,
  SavedViewTable,
} from './ledgerTables.ts';
import type { EndorsementTable, WitnessLinkTable, WitnessRequestTable } from './witnessTables.ts';
import type { PacketCommentTable, PacketReviewTable } from './packetReviewTables.ts';
import type { PacketVersionTable } from './packetTables.ts';
import type { PanelEventTable, PanellistTable, PanelTable } from './panelTables.ts';
import type { DecisionLogTable, LogReportTable, PublishedDecisionTable } from './decisionTables.ts';

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
  ledger_log: LedgerLogTable;
  ledger_node: LedgerNodeTable;
  checkpoint: CheckpointTable;
  record: RecordTable;
  revision: RevisionTable;
  record_link: RecordLinkTable;
  record_text: RecordTextTable;
  saved_view: SavedViewTable;
  file: FileTable;
  file_part: FilePartTable;
  file_use: FileUseTable;
  witness_request: WitnessRequestTable;
  witness_link: WitnessLinkTable;
  endorsement: EndorsementTable;
  packet_version: PacketVersionTable;
  packet_review: PacketReviewTable;
  packet_comment: PacketCommentTable;
  panel: PanelTable;
  panellist: PanellistTable;
  panel_event: PanelEventTable;
  decision_log: DecisionLogTable;
  published_decision: PublishedDecisionTable;
  log_report: LogReportTable;
  audit: AuditTable;
  mail: MailTable;
  quota: QuotaTable;
  instance: InstanceTable;
};
