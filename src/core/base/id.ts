import type { Instant } from './instant.ts';

declare const noun: unique symbol;

/** A ULID (26 characters of Crockford base 32, sorts by time of making) that names one thing of one noun. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

/** Names a workspace. */
export type WorkspaceId = Id<'workspace'>;
/** Names a person who studies. */
export type LearnerId = Id<'learner'>;
/** Names a browser or terminal, for one session. */
export type DeviceId = Id<'device'>;
/** Names a deck. */
export type DeckId = Id<'deck'>;
/** Names a note. */
export type NoteId = Id<'note'>;
/** Names a card. */
export type CardId = Id<'card'>;
/** Names a review; the device makes it. */
export type ReviewId = Id<'review'>;
/** Names an undo; the device makes it. */
export type UndoId = Id<'undo'>;
/** Names an account: a person who can sign in. */
export type AccountId = Id<'account'>;
/** Names a personal access token. */
export type TokenId = Id<'token'>;
/** Names an invitation. */
export type InvitationId = Id<'invitation'>;
/** Names a publication: a deck made readable for others. */
export type PublicationId = Id<'publication'>;
/** Names a suggestion. */
export type SuggestionId = Id<'suggestion'>;
/** Names a report. */
export type ReportId = Id<'report'>;
/** Names a record of the ledger. */
export type RecordId = Id<'record'>;
/** Names a view of the ledger that somebody keeps. */
export type SavedViewId = Id<'saved view'>;
/** Names a request to a witness. */
export type WitnessRequestId = Id<'witness-request'>;
/** Names a panel. */
export type PanelId = Id<'panel'>;
/** Names somebody on a panel. */
export type PanellistId = Id<'panellist'>;
/** Names a review of a packet by link. */
export type PacketReviewId = Id<'packet-review'>;
/** Names a comment on a place in a packet. */
export type PacketCommentId = Id<'packet-comment'>;
/** Names what a letter is about. */
export type LetterSubjectId = WitnessRequestId | PanelId | PacketReviewId;
/** Names a revision of a record. */
export type RevisionId = Id<'revision'>;

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The shape of every id. */
export const idShape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether `text` has the shape of an id: the one check before a string from outside becomes one. */
export const isId = <Noun extends string>(text: string): text is Id<Noun> => idShape.test(text);

/** The ULID of `now` (48 bits) and `random` (10 bytes): https://github.com/ulid/spec. Throws on fewer bytes. */
export function makeId<Noun extends string>(now: Instant, random: Uint8Array): Id<Noun> {
  if (random.length < 10) throw new RangeError('an id needs 10 random bytes');
  let text = '';
  let time: number = now;
  for (let place = 0; place < 10; place++) {
    text = digits.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  return (text + base32(random.subarray(0, 10))) as Id<Noun>;
}

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += digits.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
