import { base64urlnopad } from '@scure/base';
import { hexToBytes } from '@noble/hashes/utils.js';
import { findJcsSigner, type JsonObject } from '../credentials/jcsProof.ts';
import { formatKeyDid } from '../credentials/multikey.ts';
import type { StatusList } from '../credentials/statusList.ts';
import { formatCanonical, type Json } from '../log/canonicalJson.ts';
import { hashOf, type Hash } from '../log/hash.ts';
import { parseLeaf } from '../log/leaf.ts';
import type { Bundle, Entry, Testimony } from './bundle.ts';
import { finderOf, type Finding } from './report.ts';
import { standingOf } from './standing.ts';

/** What of a bundle testimonials are checked against: its revisions, and its lists of what was taken back. */
export type Against = { readonly revisions: readonly SeenRevision[]; readonly lists: readonly StatusList[] };

/**
 * What is found out about a testimonial of a bundle: whether its own key signed it, whether the version it speaks of is in
 * the log, whether that is still what the record says, whether the log holds the testimonial, and whether it was taken back.
 */
export function verifyTestimony(
  { credential, record }: Testimony,
  place: number,
  { revisions, lists }: Against,
): readonly Finding[] {
  const { holds, unclear, broken } = finderOf({ kind: 'testimonial', place });
  const signer = findJcsSigner(credential);
  if (signer === undefined) return [broken('The testimonial does not carry the signature of its witness.')];
  if (issuerOf(credential) !== formatKeyDid(signer))
    return [broken('The testimonial is signed by another key than that of its witness.')];
  const own = revisions.filter((revision) => revision.record === record);
  if (!own.some(({ values }) => values.includes(hashOfCredential(credential))))
    return [broken('The log in this bundle does not hold this testimonial.')];
  const witnessed = revisions.find(({ name }) => name === subjectOf(credential));
  if (witnessed === undefined) return [broken('The testimonial is about a version that this bundle does not hold.')];
  const standing = standingOf(credential, lists);
  if (own.some(({ isTakenBack }) => isTakenBack)) return [unclear('Its witness took this testimonial back.')];
  if (standing === 'untold')
    return [unclear('Signed by its witness. Whether they took it back since is not told here.')];
  if (standing !== 'no-list' && standing.isTakenBack)
    return [unclear(`Its witness took this testimonial back, as the list of ${standing.at} says.`)];
  const isStale = revisions.some(({ record, number }) => record === witnessed.record && number > witnessed.number);
  return [
    isStale
      ? unclear('Signed by its witness, about an earlier version: what it speaks of was changed since.')
      : holds('Signed by its witness, about exactly this version.'),
    ...(standing === 'no-list' ? [] : [holds(`It had not been taken back on ${standing.at}.`)]),
  ];
}

/** The revisions from which a name is missing that stood in what was signed: no credential is left of those. */
export const listReworded = ({ entries }: Bundle): readonly Finding[] =>
  entries.flatMap(({ leaf }, place) =>
    'rewordedOn' in (parseLeaf(leaf)?.fields ?? {}) ? [finderOf({ kind: 'entry', place }).unclear(reworded)] : [],
  );

const reworded = 'A name was taken out of this testimonial, so it no longer is what its witness signed.';

/** What the record of a testimonial holds of its credential: the SHA-256 of its canonical JSON, proofs included. */
export const hashOfCredential = (credential: JsonObject): Hash => hashOf(formatCanonical(credential));

/** How a credential names the version that it speaks of: by the SHA-256 of the text of its leaf (RFC 6920). */
export const nameOfVersion = (leaf: string): string =>
  `ni:///sha-256;${base64urlnopad.encode(hexToBytes(hashOf(leaf)))}`;

/**
 * A revision of a bundle, as far as testimonials ask. It takes its record back where that is removed, or where the field is
 * filled in that testimonials have for it.
 */
export type SeenRevision = {
  readonly record: string;
  readonly number: number;
  readonly name: string;
  readonly isTakenBack: boolean;
  readonly values: readonly unknown[];
};

/** What testimonials ask of the revisions of a bundle. */
export const seeRevisions = ({ entries }: Bundle): readonly SeenRevision[] => entries.flatMap(revisionOf);

function revisionOf({ leaf: text, disclosures }: Entry): readonly SeenRevision[] {
  const leaf = parseLeaf(text);
  if (leaf === undefined) return [];
  const { record, number, standing, fields } = leaf;
  const isTakenBack = standing === 'removed' || 'withdrawnOn' in fields;
  const values = Object.values(disclosures).map(({ value }) => value);
  return [{ record, number, name: nameOfVersion(text), isTakenBack, values }];
}

/** The address of whoever issued a credential. */
const issuerOf = ({ issuer }: JsonObject): string => textOf(isObject(issuer) ? issuer['id'] : issuer);

const subjectOf = ({ credentialSubject }: JsonObject): string =>
  textOf(isObject(credentialSubject) ? credentialSubject['id'] : undefined);

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
