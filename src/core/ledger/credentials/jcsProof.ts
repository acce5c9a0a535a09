import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatCanonical, type Json } from '../log/canonicalJson.ts';
import { type KeyPair, signMessage, verifyMessage } from '../log/signature.ts';
import { formatKeyMethod, formatMultibase, parseKeyMethod, parseMultibase } from './multikey.ts';

/** A JSON object: a credential, or a proof in it. */
export type JsonObject = { readonly [name: string]: Json };

/** A credential with `proof` added to those it has: a proof set, each proof over the credential without any. */
export const withProof = (credential: JsonObject, proof: JsonObject): JsonObject => {
  const proofs = proofsOf(credential);
  return { ...credential, proof: proofs.length === 0 ? proof : [...proofs, proof] };
};

/**
 * The proof of `eddsa-jcs-2022` (Data Integrity EdDSA Cryptosuites 1.0, 3.3) that the owner of a `did:key` asserts the
 * credential; `created` is written as RFC 3339 has it.
 */
export function makeJcsProof(credential: JsonObject, pair: KeyPair, created: string): JsonObject {
  const options = {
    ...(credential['@context'] === undefined ? {} : { '@context': credential['@context'] }),
    type: 'DataIntegrityProof',
    cryptosuite: suite,
    created,
    verificationMethod: formatKeyMethod(pair.publicKey),
    proofPurpose: 'assertionMethod',
  };
  return { ...options, proofValue: formatMultibase(signMessage(signed(credential, options), pair)) };
}

/** The public key (hex) whose owner asserts the credential by a proof of `eddsa-jcs-2022`; undefined where none holds. */
export function findJcsSigner(credential: JsonObject): string | undefined {
  for (const proof of proofsOf(credential)) {
    const signer = proof['cryptosuite'] === suite ? signerOf(credential, proof) : undefined;
    if (signer !== undefined) return signer;
  }
  return undefined;
}

const suite = 'eddsa-jcs-2022';

function signerOf(credential: JsonObject, { proofValue, ...options }: JsonObject): string | undefined {
  const { type, verificationMethod, proofPurpose } = options;
  if (type !== 'DataIntegrityProof' || proofPurpose !== 'assertionMethod') return undefined;
  if (typeof verificationMethod !== 'string' || typeof proofValue !== 'string') return undefined;
  if (!hasContextOf(credential, options)) return undefined;
  const publicKey = parseKeyMethod(verificationMethod);
  const signature = parseMultibase(proofValue);
  if (publicKey === undefined || signature === undefined) return undefined;
  return verifyMessage(signed(credential, options), signature, publicKey) ? publicKey : undefined;
}

/** A proof that names contexts speaks of a credential whose own contexts begin with those (3.3.2, step 4). */
function hasContextOf(credential: JsonObject, options: JsonObject): boolean {
  if (options['@context'] === undefined) return true;
  const named = listOf(options['@context']).map(formatCanonical);
  const held = listOf(credential['@context'] ?? []).map(formatCanonical);
  return named.every((context, place) => held[place] === context);
}

/** What is signed: the hashes of the options and of the credential without proofs, both in canonical JSON. */
function signed({ proof: _, ...unsecured }: JsonObject, options: JsonObject): Uint8Array {
  return concatBytes(hashOfJson(options), hashOfJson(unsecured));
}

const hashOfJson = (value: JsonObject): Uint8Array => sha256(utf8ToBytes(formatCanonical(value)));

const proofsOf = ({ proof }: JsonObject): readonly JsonObject[] =>
  proof === undefined ? [] : listOf(proof).filter(isObject);

const listOf = (value: Json): readonly Json[] => (isList(value) ? value : [value]);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);
