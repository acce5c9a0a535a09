import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { findJcsSigner, type JsonObject, makeJcsProof } from '../../../core/ledger/credentials/jcsProof.ts';
import {
  formatKeyDid,
  formatKeyMethod,
  parseKeyMethod,
  parseMultibase,
} from '../../../core/ledger/credentials/multikey.ts';
import { nameOfVersion } from '../../../core/ledger/bundle/testimony.ts';
import { keyPairOf } from '../../../core/ledger/log/signature.ts';
import { endorsementContexts, loadContext } from './contexts.ts';
import { type Endorsed, makeEndorsement } from './endorsement.ts';
import { makeJwt } from './jwt.ts';
import { findGraphSigner, makeGraphProof } from './graphProof.ts';
import { encodeList, leastPlaces, makeStatusList } from './statusList.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

type Example = JsonObject & { readonly proof: JsonObject & { readonly created: string } };

const keys = keyPairOf(new Uint8Array(32).fill(7));
const list = 'https://cairn.example.org/status/01ARZ3NDEKTSV4RRFFQ69G5FAV';

const endorsed: Endorsed = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
  version: nameOfVersion('what was witnessed'),
  words: 'We moved our **planning** by a month.',
  witness: 'Nia Okafor',
  at: '2026-03-02T09:00:00.000Z',
  status: { list, index: 4_711 },
};

describe('the worked examples of the W3C', () => {
  const { publicKeyMultibase, privateKeyMultibase } = read('w3c-key') as Record<string, string>;
  // Two bytes before the key say what it is.
  const theirs = keyPairOf((parseMultibase(privateKeyMultibase ?? '') ?? new Uint8Array()).slice(2));

  test('are signed with the key that their did:key names', () => {
    expect(formatKeyDid(theirs.publicKey)).toBe(`did:key:${publicKeyMultibase}`);
    expect(parseKeyMethod(formatKeyMethod(theirs.publicKey))).toBe(theirs.publicKey);
  });

  test('of eddsa-jcs-2022 come out to the letter, and verify', () => {
    const { proof, ...document } = read('w3c-eddsa-jcs-2022') as Example;
    expect(makeJcsProof(document, theirs, proof.created)).toEqual(proof);
    expect(findJcsSigner({ ...document, proof })).toBe(theirs.publicKey);
  });

  test('of eddsa-rdfc-2022 come out to the letter, and verify', async () => {
    const { proof, ...document } = read('w3c-eddsa-rdfc-2022') as Example;
    // The context of examples is no part of the program; what it says of every unknown term is said in its place.
    const vocabulary = { '@vocab': 'https://www.w3.org/ns/credentials/examples#' };
    const here = { ...document, '@context': [endorsementContexts[0], vocabulary] };
    expect(await makeGraphProof(here, { keys: theirs, created: proof.created })).toEqual(proof);
    expect(await findGraphSigner(here, proof)).toBe(theirs.publicKey);
  });
});

describe('an endorsement', () => {
  test('fits the schema of Open Badges 3.0', async () => {
    const ajv = new Ajv2019({ strict: false });
    (addFormats as unknown as (to: Ajv2019) => void)(ajv);
    const fits = ajv.compile(read('endorsementcredential.schema') as object);
    expect(fits(await makeEndorsement(endorsed, keys))).toBe(true);
    expect(fits(await makeEndorsement({ ...endorsed, witness: null }, keys))).toBe(true);
    const { validFrom: _, ...undated } = await makeEndorsement(endorsed, keys);
    expect(fits(undated)).toBe(false);
  });

  test('names what was witnessed by its hash, and the witness only where they want to be named', async () => {
    const named = await makeEndorsement(endorsed, keys);
    expect(named).toMatchObject({
      issuer: { id: formatKeyDid(keys.publicKey), name: 'Nia Okafor' },
      credentialSubject: { id: endorsed.version },
    });
    expect(JSON.stringify(await makeEndorsement({ ...endorsed, witness: null }, keys))).not.toContain('Nia');
  });

  test('is verified by a library of somebody else', async () => {
    expect(await verifyElsewhere(await makeEndorsement(endorsed, keys), [])).toBe('verified');
  });

  test('that was withdrawn shows so through the status list, to that library too', async () => {
    const credential = await makeEndorsement(endorsed, keys);
    expect(await verifyElsewhere(credential, [4_710, 4_712])).toBe('verified');
    expect(await verifyElsewhere(credential, [4_711])).toBe('withdrawn');
  });

  test('of which anything was changed is caught by both proofs, and by that library', async () => {
    const credential = await makeEndorsement(endorsed, keys);
    for (const changed of listChanged(credential)) {
      expect(findJcsSigner(changed)).toBeUndefined();
      expect(await findGraphSigner(changed, graphProofOf(credential))).toBeUndefined();
      expect(await verifyElsewhere(changed, [])).toBe('false');
    }
  });

  test('whose proof was changed in any letter does not verify', async () => {
    const credential = await makeEndorsement(endorsed, keys);
    const proof = graphProofOf(credential);
    const value = String(proof['proofValue']);
    for (let at = 0; at < value.length; at += 7) {
      const proofValue = value.slice(0, at) + (value[at] === '2' ? '3' : '2') + value.slice(at + 1);
      expect(await findGraphSigner(credential, { ...proof, proofValue })).toBeUndefined();
    }
  });

  test('bears a proof for linked data and one for plain JSON, of the same key', async () => {
    const credential = await makeEndorsement(endorsed, keys);
    expect(findJcsSigner(credential)).toBe(keys.publicKey);
    expect(await findGraphSigner(credential, graphProofOf(credential))).toBe(keys.publicKey);
  });

  test('as a VC-JWT is verified by a library of somebody else, and names its key', async () => {
    const jwt = makeJwt(await makeEndorsement(endorsed, keys), keys);
    const x = Buffer.from(keys.publicKey, 'hex').toString('base64url');
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
    const { payload, protectedHeader } = await jwtVerify(jwt, key);
    expect(protectedHeader.kid).toBe(formatKeyMethod(keys.publicKey));
    expect(payload).toMatchObject({ type: ['VerifiableCredential', 'EndorsementCredential'] });
    const [header, , signature] = jwt.split('.');
    await expect(jwtVerify(`${header}.${btoa('{}')}.${signature}`, key)).rejects.toThrow();
  });
});

describe('a status list', () => {
  test('sets the bits of what was withdrawn, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200_000 }), { maxLength: 20 }), (withdrawn) => {
        const bits = gunzipSync(Buffer.from(encodeList(withdrawn).slice(1), 'base64url'));
        expect(bits.length * 8).toBeGreaterThanOrEqual(leastPlaces);
        const set = [...bits].flatMap((byte, at) =>
          [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) => ((byte << bit) & 0x80 ? [at * 8 + bit] : [])),
        );
        expect(set).toEqual(withdrawn.toSorted((one, other) => one - other));
      }),
      { numRuns: 10 },
    );
  });
});

test('no context is ever fetched', async () => {
  await expect(loadContext('https://example.org/context.json')).rejects.toThrow('none is fetched');
  const foreign = { '@context': ['https://example.org/context.json'], type: 'x' };
  await expect(makeGraphProof(foreign, { keys, created: endorsed.at })).rejects.toThrow();
});

/** The proof for linked data stands first. */
const graphProofOf = ({ proof }: JsonObject): JsonObject => (proof as readonly JsonObject[])[0] ?? {};

const listChanged = (credential: JsonObject): readonly JsonObject[] => {
  const inside = (name: string, change: JsonObject): JsonObject => ({
    ...credential,
    [name]: { ...(credential[name] as JsonObject), ...change },
  });
  return [
    { ...credential, name: 'Praise' },
    { ...credential, validFrom: '2026-03-03T09:00:00.000Z' },
    inside('issuer', { name: 'Somebody else' }),
    inside('credentialSubject', { endorsementComment: 'More.' }),
    inside('credentialStatus', { statusListIndex: '1' }),
  ];
};

type Verdict = 'verified' | 'withdrawn' | 'false';

/** Has a credential verified by a library that has no part in making it, with a status list of ours. */
async function verifyElsewhere(credential: JsonObject, withdrawn: readonly number[]): Promise<Verdict> {
  const statusList = await makeStatusList({ url: list, withdrawn, at: endorsed.at }, keys);
  const documentLoader = async (url: string) => {
    if (url === list) return { contextUrl: null, documentUrl: url, document: statusList };
    if (!url.startsWith('did:key:')) return loadContext(url);
    const key = await multikey.from({ publicKeyMultibase: url.split('#').at(-1)?.replace('did:key:', '') });
    const method = { ...(await key.export({ publicKey: true, includeContext: true })) };
    const [did] = url.split('#');
    const ofKey = { ...method, id: `${did}#${did?.slice('did:key:'.length)}`, controller: did };
    const ofDid = {
      '@context': ['https://www.w3.org/ns/did/v1'],
      id: did,
      verificationMethod: [ofKey],
      assertionMethod: [ofKey.id],
    };
    return { contextUrl: null, documentUrl: url, document: url.includes('#') ? ofKey : ofDid };
  };
  const suite = new DataIntegrityProof({ cryptosuite: rdfc });
  const { verified, statusResult } = await vc.verifyCredential({
    credential,
    suite,
    documentLoader,
    now: new Date(endorsed.at),
    // A witness's key is gone once they have signed, so the list is the workspace's.
    checkStatus: (options: object) => checkStatus({ ...options, verifyMatchingIssuers: false }),
  });
  if (!verified) return 'false';
  return statusResult?.results.some(({ status }) => status) === true ? 'withdrawn' : 'verified';
}
