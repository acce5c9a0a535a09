import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { formatKeyDid, formatKeyMethod } from '../../../core/ledger/credentials/multikey.ts';
import { type KeyPair, signMessage } from '../../../core/ledger/log/signature.ts';

/** The same credential as a VC-JWT: the document in its payload, signed with EdDSA by the key that `kid` names. */
export function makeJwt(document: JsonObject, keys: KeyPair): string {
  const { proof: _, ...credential } = document;
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: formatKeyMethod(keys.publicKey) };
  const issuedAt = Date.parse(String(credential['validFrom'])) / 1_000;
  const payload = {
    ...credential,
    iss: formatKeyDid(keys.publicKey),
    jti: String(credential['id']),
    nbf: Math.floor(issuedAt),
  };
  const signed = [header, payload].map(encodeJson).join('.');
  return `${signed}.${Buffer.from(signMessage(signed, keys)).toString('base64url')}`;
}

const encodeJson = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
