import { gzipSync } from 'node:zlib';
import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { formatKeyDid } from '../../../core/ledger/credentials/multikey.ts';
import type { KeyPair } from '../../../core/ledger/log/signature.ts';
import { statusListContexts } from './contexts.ts';
import { prove } from './graphProof.ts';

/** How many places a list has at least: so many that a place tells nobody whose it is (Bitstring Status List 1.0). */
export const leastPlaces = 131_072;

/** A list of what was withdrawn: its address, the places that were, and when it was made, as RFC 3339 has it. */
export type StatusList = { readonly url: string; readonly withdrawn: readonly number[]; readonly at: string };

/** The list as a credential of the key given. */
export function makeStatusList({ url, withdrawn, at }: StatusList, keys: KeyPair): Promise<JsonObject> {
  const document = {
    '@context': [...statusListContexts],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: formatKeyDid(keys.publicKey),
    validFrom: at,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeList(withdrawn),
    },
  };
  return prove(document, { keys, created: at });
}

/** Where in a list a credential has its place. */
export const statusEntry = (list: string, index: number) => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: list,
});

/** The bits of a list, the first at the left, with those set that are named: squeezed, and written as text. */
export function encodeList(withdrawn: readonly number[]): string {
  const highest = Math.max(0, ...withdrawn);
  const bits = new Uint8Array(Math.ceil(Math.max(leastPlaces, highest + 1) / 8));
  for (const place of withdrawn) bits[place >> 3] = (bits[place >> 3] ?? 0) | (0x80 >> (place % 8));
  return `u${gzipSync(bits).toString('base64url')}`;
}
