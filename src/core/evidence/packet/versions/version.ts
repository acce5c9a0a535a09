import type { RecordId } from '../../../base/id.ts';
import type { Instant } from '../../../base/instant.ts';
import type { Reader } from '../../kinds/judging/packet.ts';
import type { Hash } from '../../../ledger/log/hash.ts';
import type { PacketDocument } from '../base/document.ts';

/** A record that a document was drawn from, as it was then. */
export type DrawnFrom = { readonly id: RecordId; readonly revision: number };

/** A packet as one reader had it at one time, without what it says. Numbers count the versions of a packet, from 1. */
export type PacketVersion = {
  readonly packetId: RecordId;
  readonly number: number;
  readonly keptAt: Instant;
  readonly reader: Reader;
  readonly title: string;
  readonly note: string;
  /** What a seal of it says: see `digestOfVersion`. */
  readonly digest: Hash;
  readonly restsOn: readonly DrawnFrom[];
  /** The record of the log that seals it; null while it is not sealed. */
  readonly seal: { readonly id: RecordId; readonly at: Instant } | null;
  /** When parts of it were last erased. */
  readonly erasedAt: Instant | null;
};

/** The digest of one part of a document, and what opens it: null once words of that part were erased. */
export type PartDigest = { readonly digest: Hash; readonly salt: string | null };

/** A version with what it says. Parts that were erased say so in their place, so that places stay as they were. */
export type WholePacketVersion = PacketVersion & {
  readonly document: PacketDocument;
  /** For each of `partsOf` the document, in that order; the last is for its Markdown. */
  readonly parts: readonly PartDigest[];
};
