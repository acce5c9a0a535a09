import * as z from 'zod/mini';
import { isTimeZone, type Day } from '../../core/base/day.ts';
import {
  idShape,
  type AccountId,
  type CardId,
  type DeckId,
  type DeviceId,
  type InvitationId,
  type NoteId,
  type PacketCommentId,
  type PacketReviewId,
  type PanelId,
  type PanellistId,
  type PublicationId,
  type RecordId,
  type ReportId,
  type ReviewId,
  type RevisionId,
  type SavedViewId,
  type SuggestionId,
  type WitnessRequestId,
  type TokenId,
  type UndoId,
  type WorkspaceId,
} from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';

/** A schema whose output is a branded form of its input: the one place where a text or number from outside gets its brand. */
const branded = <Brand extends Input, Input>(schema: z.ZodMiniType<Input, Input>) =>
  schema as unknown as z.ZodMiniType<Brand, Brand>;

/** NUL ends a text in PostgreSQL, and half of a pair of surrogates is no character in UTF-8. */
export const keepable = z.refine<string>(
  (value) => value.isWellFormed() && !value.includes('\0'),
  'holds a character that is no text; remove it',
);

const id = <Brand extends string>() =>
  branded<Brand, string>(z.string().check(z.regex(idShape, 'is no id: 26 characters of Crockford base 32')));

/** The id of an account. */
export const accountId = id<AccountId>();
/** The id of a card. */
export const cardId = id<CardId>();
/** The id of a deck. */
export const deckId = id<DeckId>();
/** The id of the browser or terminal that asked. */
export const deviceId = id<DeviceId>();
/** The id of an invitation. */
export const invitationId = id<InvitationId>();
/** The id of a note. */
export const noteId = id<NoteId>();
/** The id of a comment on a packet. */
export const packetCommentId = id<PacketCommentId>();
/** The id of a review of a packet. */
export const packetReviewId = id<PacketReviewId>();
/** The id of a panel. */
export const panelId = id<PanelId>();
/** The id of somebody on a panel. */
export const panellistId = id<PanellistId>();
/** The id of a publication. */
export const publicationId = id<PublicationId>();
/** The id of a request to a witness. */
export const witnessRequestId = id<WitnessRequestId>();
/** The id of a record of the ledger. */
export const recordId = id<RecordId>();
/** The id of a report. */
export const reportId = id<ReportId>();
/** The id of a review. */
export const reviewId = id<ReviewId>();
/** The id of a revision of a record. */
export const revisionId = id<RevisionId>();
/** The id of a view of the ledger. */
export const savedViewId = id<SavedViewId>();
/** The id of a suggestion. */
export const suggestionId = id<SuggestionId>();
/** The id of a personal access token. */
export const tokenId = id<TokenId>();
/** The id of an undo. */
export const undoId = id<UndoId>();
/** The id of a workspace. */
export const workspaceId = id<WorkspaceId>();
/** The id of one deletion: what was deleted together comes back together. */
export const deletionId = id<string>();
/** The id of one uploaded file, until it is imported or discarded. */
export const importId = id<string>();

/** Milliseconds since 1970-01-01T00:00Z, from 2000 to 2200. */
export const instant = branded<Instant, number>(z.int().check(z.gte(946_684_800_000), z.lte(7_258_118_400_000)));

/** Days since 1970-01-01 in the learner's calendar. */
export const day = branded<Day, number>(z.int());

/** The name of an IANA time zone. */
export const timeZone = z.string().check(z.refine(isTimeZone, 'is no time zone; write one like Europe/Berlin'));

/** Text with at most `most` characters, and none that a database or a file could not keep as it is. */
export const text = (most: number) => z.string().check(z.maxLength(most), keepable);

/** Where mail reaches somebody. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.maxLength(254),
    z.regex(/^[^\s@]+@[^\s@]+$/, 'is no e-mail address; write one like ada@example.org'),
    keepable,
  );

/** A short list of tags: each one word of at most 100 characters. */
export const tags = z
  .array(z.string().check(z.regex(/^\S{1,100}$/u, 'is no tag: one word without spaces'), keepable))
  .check(z.maxLength(100));

/** An answer without content. */
export const done = z.object({ done: z.literal(true) });
