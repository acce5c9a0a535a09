import { base64urlnopad } from '@scure/base';
import { gunzipSync } from 'fflate';
import type { Json } from '../log/canonicalJson.ts';
import type { JsonObject } from './jcsProof.ts';

/** A list of what was withdrawn (Bitstring Status List 1.0): its address, since when it holds, and which places are marked. */
export type StatusList = {
  readonly id: string;
  readonly issuer: string;
  readonly at: string;
  readonly isMarked: (place: number) => boolean;
};

/** Reads the list in a credential; undefined where it is none. Whose signature it carries is for the caller to ask. */
export function readStatusList({ id, issuer, validFrom, credentialSubject }: JsonObject): StatusList | undefined {
  const list = isObject(credentialSubject) ? credentialSubject['encodedList'] : undefined;
  if (typeof id !== 'string' || typeof issuer !== 'string' || typeof validFrom !== 'string') return undefined;
  const bits = typeof list === 'string' ? readBits(list) : undefined;
  if (bits === undefined) return undefined;
  return { id, issuer, at: validFrom, isMarked: (place) => ((bits[place >> 3] ?? 0) & (0x80 >> (place % 8))) !== 0 };
}

/** The list and the place in it by which a credential can be withdrawn; undefined where it names none. */
export function findPlace({
  credentialStatus,
}: JsonObject): { readonly list: string; readonly place: number } | undefined {
  if (!isObject(credentialStatus)) return undefined;
  const { statusListCredential: list, statusListIndex } = credentialStatus;
  const place = Number(statusListIndex);
  return typeof list === 'string' && Number.isSafeInteger(place) && place >= 0 ? { list, place } : undefined;
}

/** A list of a stranger may say that it is any size; no list of ours is larger. */
const mostBytes = 1 << 20;

function readBits(encoded: string): Uint8Array | undefined {
  try {
    const squeezed = base64urlnopad.decode(encoded.replace(/^u/, ''));
    const size = new DataView(squeezed.buffer, squeezed.byteOffset).getUint32(squeezed.length - 4, true);
    return size > mostBytes ? undefined : gunzipSync(squeezed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
