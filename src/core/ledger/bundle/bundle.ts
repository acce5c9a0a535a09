import { hexToBytes } from '@noble/hashes/utils.js';
import type { JsonObject } from '../credentials/jcsProof.ts';
import { formatCanonical, type Json } from '../log/canonicalJson.ts';
import { formatBase64 } from '../log/encoding.ts';
import { hashOf, type Hash } from '../log/hash.ts';
import type { Disclosures } from '../log/leaf.ts';
import { type NoteKey, signNote } from '../log/note.ts';
import type { KeyPair } from '../log/signature.ts';
import type { SealedDocument } from './sealed.ts';

/** One revision of the log: its leaf, the proof that the tree holds it, and those of its values that are shown. */
export type Entry = {
  readonly leaf: string;
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly disclosures: Disclosures;
};

/** A head that the log handed out before, and the proof that the bundle's head goes on from it. */
export type EarlierHead = { readonly checkpoint: string; readonly proof: readonly Hash[] };

/** What another person signed; `record` is the record of the log that holds it. */
export type Testimony = { readonly record: string; readonly credential: JsonObject };

/** A file that an entry names; `content` is null where it stays with its owner. */
export type BundledFile = { readonly hash: string; readonly content: string | null };

/** What a bundle holds. All of it can be checked by somebody who has neither an account nor a network. */
export type BundleContents = {
  readonly format: typeof bundleFormat;
  /** When it was made, as RFC 3339 has it. */
  readonly madeAt: string;
  /** The key of the log, in one line. */
  readonly key: string;
  /** The signed head of the log, of which the entries' proofs speak. */
  readonly checkpoint: string;
  /** The word of a timestamp authority over the checkpoint (RFC 3161, base64); null where none was asked. */
  readonly timestamp: string | null;
  readonly entries: readonly Entry[];
  readonly earlier: readonly EarlierHead[];
  readonly testimonials: readonly Testimony[];
  /** The lists that the testimonials name, which tell whether they were taken back: as they stood then, signed by the log. */
  readonly statusLists: readonly JsonObject[];
  /** The contents in base64. */
  readonly files: readonly BundledFile[];
  /** Documents that records of the log seal. */
  readonly documents: readonly SealedDocument[];
};

/** The same under the seal of the log's key, which tells whether anything in it was changed, left out or added. */
export type Bundle = BundleContents & { readonly seal: string };

/** What the first member of a bundle says. */
export const bundleFormat = 'cairn-bundle-1';

/** Puts the seal of the log's key under what a bundle holds. */
export const sealBundle = (contents: BundleContents, { name }: NoteKey, pair: KeyPair): Bundle => ({
  ...contents,
  seal: signNote(sealedText(contents, name), name, pair),
});

/**
 * What the seal of a bundle signs: its name and the hash of its canonical JSON. What its files hold is left out, since
 * their hashes stand in it.
 */
export function sealedText(
  { seal: _, ...contents }: BundleContents & { readonly seal?: string },
  name: string,
): string {
  const files = contents.files.map(({ content, ...file }) => ({ ...file, isHere: content !== null }));
  return `${bundleFormat}\n${name}\n${formatBase64(hexToBytes(hashOf(formatCanonical({ ...contents, files } as Json))))}\n`;
}
