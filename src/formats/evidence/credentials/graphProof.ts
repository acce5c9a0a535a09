// oxlint-disable-next-line typescript/triple-slash-reference -- the packages bring no types of their own
/// <reference path="./packages.d.ts" />
import jsonld from 'jsonld';
import { type JsonObject, makeJcsProof } from '../../../core/ledger/credentials/jcsProof.ts';
import {
  formatKeyMethod,
  formatMultibase,
  parseKeyMethod,
  parseMultibase,
} from '../../../core/ledger/credentials/multikey.ts';
import { hashOf } from '../../../core/ledger/log/hash.ts';
import { type KeyPair, signMessage, verifyMessage } from '../../../core/ledger/log/signature.ts';
import { loadContext } from './contexts.ts';

/** With which key a document is proved, and when, as RFC 3339 has it. */
export type Proving = { readonly keys: KeyPair; readonly created: string };

/** A document with two proofs of one key: `eddsa-rdfc-2022` for the world, `eddsa-jcs-2022` for whoever has only JSON. */
export async function prove(document: JsonObject, proving: Proving): Promise<JsonObject> {
  const graph = await makeGraphProof(document, proving);
  return { ...document, proof: [graph, makeJcsProof(document, proving.keys, proving.created)] };
}

/** The proof of `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0, 3.2) that the owner of a `did:key` asserts a document. */
export async function makeGraphProof(document: JsonObject, { keys, created }: Proving): Promise<JsonObject> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: suite,
    created,
    verificationMethod: formatKeyMethod(keys.publicKey),
    proofPurpose: 'assertionMethod',
  };
  return { ...options, proofValue: formatMultibase(signMessage(await signed(document, options), keys)) };
}

/** The public key (hex) whose owner made that proof of `eddsa-rdfc-2022` of the document as it stands; undefined where it does not hold. */
export async function findGraphSigner(document: JsonObject, proof: JsonObject): Promise<string | undefined> {
  const { proofValue, ...options } = proof;
  const { cryptosuite, verificationMethod, proofPurpose } = options;
  if (cryptosuite !== suite || proofPurpose !== 'assertionMethod') return undefined;
  if (typeof verificationMethod !== 'string' || typeof proofValue !== 'string') return undefined;
  const publicKey = parseKeyMethod(verificationMethod);
  const signature = parseMultibase(proofValue);
  if (publicKey === undefined || signature === undefined) return undefined;
  const message = await signed(document, options).catch(() => undefined);
  return message !== undefined && verifyMessage(message, signature, publicKey) ? publicKey : undefined;
}

const suite = 'eddsa-rdfc-2022';

/** What is signed: the hash of the proof's options under the document's contexts, and of the document without proofs. */
async function signed({ proof: _, ...unsecured }: JsonObject, options: JsonObject): Promise<Uint8Array> {
  const inContext = { ...options, '@context': unsecured['@context'] ?? [] };
  const hashes = [await canonize(inContext), await canonize(unsecured)].map(hashOf);
  return Buffer.from(hashes.join(''), 'hex');
}

/** The graph that a document means, in the one order and with the one naming that RDFC-1.0 gives it. */
const canonize = (document: JsonObject): Promise<string> =>
  jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: loadContext,
    safe: true,
  });
