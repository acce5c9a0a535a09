import { describe, expect, test } from 'vitest';
import { bytesToHex } from '@noble/hashes/utils.js';
import { keyPairOf } from '../log/signature.ts';
import { findJcsSigner, makeJcsProof, withProof } from './jcsProof.ts';
import { formatMultikey, parseKeyMethod, parseMultibase, parseMultikey } from './multikey.ts';

/** The keys and the worked example of "Data Integrity EdDSA Cryptosuites v1.0" (W3C Recommendation, appendix B.2). */
const published = {
  publicKey: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  secretKey: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
  proofValue: 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
  created: '2023-02-24T23:36:38Z',
};
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};
const pair = keyPairOf((parseMultibase(published.secretKey) ?? new Uint8Array()).slice(2));

describe('a proof of eddsa-jcs-2022', () => {
  test('is the published one for the published credential', () => {
    expect(formatMultikey(pair.publicKey)).toBe(published.publicKey);
    const proof = makeJcsProof(credential, pair, published.created);
    expect(proof).toEqual({
      '@context': credential['@context'],
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-jcs-2022',
      created: published.created,
      verificationMethod: `did:key:${published.publicKey}#${published.publicKey}`,
      proofPurpose: 'assertionMethod',
      proofValue: published.proofValue,
    });
    expect(bytesToHex(parseMultibase(published.proofValue) ?? new Uint8Array())).toBe(
      '407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b80351da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808',
    );
    expect(findJcsSigner(withProof(credential, proof))).toBe(pair.publicKey);
  });

  test('holds beside other proofs, whose order does not matter', () => {
    const other = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z1' };
    const own = makeJcsProof(credential, pair, published.created);
    expect(findJcsSigner(withProof(withProof(credential, own), other))).toBe(pair.publicKey);
    expect(findJcsSigner(withProof(withProof(credential, other), own))).toBe(pair.publicKey);
  });

  const proof = makeJcsProof(credential, pair, published.created);
  test.each([
    ['another word in the credential', { ...credential, proof, name: 'Alumnus Credential' }],
    ['a member more', { ...credential, proof, note: 'added' }],
    ['another moment', { ...credential, proof: { ...proof, created: '2023-02-24T23:36:39Z' } }],
    ['another purpose', { ...credential, proof: { ...proof, proofPurpose: 'authentication' } }],
    ['another context', { ...credential, '@context': [], proof }],
    ['another suite', { ...credential, proof: { ...proof, cryptosuite: 'eddsa-rdfc-2022' } }],
    ['a signature cut short', { ...credential, proof: { ...proof, proofValue: published.proofValue.slice(0, -1) } }],
    ['a key of no kind we know', { ...credential, proof: { ...proof, verificationMethod: 'did:web:example.org#key' } }],
    ['no proof', credential],
  ])('does not hold with %s', (_, changed) => {
    expect(findJcsSigner(changed)).toBeUndefined();
  });
});

test('only a did:key that is its own method is a key', () => {
  const { publicKey } = published;
  expect(parseKeyMethod(`did:key:${publicKey}#${publicKey}`)).toBe(pair.publicKey);
  expect(parseKeyMethod(`did:key:${publicKey}`)).toBeUndefined();
  expect(parseKeyMethod(`did:key:${publicKey}#${publicKey.slice(0, -1)}`)).toBeUndefined();
  expect(parseMultikey(published.secretKey)).toBeUndefined();
  expect(parseMultibase('z0OIl')).toBeUndefined();
});
