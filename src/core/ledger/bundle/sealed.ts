import type { JsonObject } from '../credentials/jcsProof.ts';
import { formatCanonical, type Json } from '../log/canonicalJson.ts';
import { hashOf, type Hash } from '../log/hash.ts';

/** One part of a sealed document: its digest, and what opens it; null once its words were erased. */
export type SealedPart = {
  readonly digest: Hash;
  readonly opened: { readonly salt: string; readonly value: Json } | null;
};

/** A document that a record of the log seals, part by part, so that words can be erased and the rest still be proved. */
export type SealedDocument = {
  /** The record that seals it. */
  readonly seal: string;
  /** Which document it is, for whom, and what it rests on: sealed with it. */
  readonly about: JsonObject;
  readonly parts: readonly SealedPart[];
};

/** A text that a document says of itself, such as its `title` or all of it as `markdown`; undefined where it was erased. */
export function textIn({ parts }: SealedDocument, name: string): string | undefined {
  for (const { opened } of parts) {
    const value = opened?.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const text = Object.entries(value).find(([member]) => member === name)?.[1];
    // A paragraph has its own Markdown, and says of what kind it is.
    if (typeof text === 'string' && !Object.hasOwn(value, 'kind')) return text;
  }
  return undefined;
}

/** Which version a document says it is, in words; a stranger may have put anything there. */
export const sayVersion = ({ about: { number } }: SealedDocument): string =>
  typeof number === 'number' ? `version ${number}` : 'without a version';

/** The digest of one part: SHA-256 of the canonical JSON of a salt and what the part says. */
export const digestOfPart = (salt: string, value: Json): Hash => hashOf(formatCanonical([salt, value]));

/** The digest of a document, which its seal holds: SHA-256 of the canonical JSON of what it is and its parts' digests. */
export const digestOfDocument = (about: JsonObject, parts: readonly Hash[]): Hash =>
  hashOf(formatCanonical({ type: 'cairn-document-1', about, parts }));
