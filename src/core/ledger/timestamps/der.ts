import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '@scure/base';

/** One element of DER: its tag, what it holds, and the bytes it is written in. */
export type Element = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array };

/** The tags that a timestamp is made of. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** What stands at a place of its own: `[0]`. */
  first: 0xa0,
  /** `[3]`. */
  third: 0xa3,
} as const;

/** Writes an element. */
export function writeElement(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Uint8Array.from([tag, ...lengthBytes(length), ...parts.flatMap((part) => [...part])]);
}

/** Reads all elements that bytes are made of. Throws where they are no DER. */
export function readElements(bytes: Uint8Array): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = readElement(bytes.subarray(at));
    elements.push(element);
    at += element.whole.length;
  }
  return elements;
}

/** The elements in an element of that tag. Throws for another. */
export function within(element: Element | undefined, tag: number): readonly Element[] {
  if (element?.tag !== tag) throw new RangeError(`tag ${element?.tag} stands where ${tag} should`);
  return readElements(element.content);
}

/** An object identifier as people write it: `1.2.840.113549.1.7.2`. */
export function readOid({ tag, content }: Element): string {
  if (tag !== tags.oid) return '';
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  const [first = 0, ...rest] = numbers;
  return [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40)), ...rest].join('.');
}

/** Bytes as a number, none below zero. */
export const readNumber = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`));

/** The bytes of a text of bits that fill them. Throws for others. */
export function readBits(element: Element | undefined): Uint8Array {
  if (element?.tag !== tags.bits || element.content[0] !== 0) throw new RangeError('no bits that fill their bytes');
  return element.content.subarray(1);
}

/** A moment as RFC 3339 has it; undefined where it is none in UTC. */
export function readTime(element: Element | undefined): string | undefined {
  if (element?.tag !== tags.utcTime && element?.tag !== tags.generalizedTime) return undefined;
  const written = utf8.encode(element.content);
  // Two digits of a year mean the century from 1950 on (RFC 5280, 4.1.2.5.1).
  const whole = element.tag === tags.utcTime ? `${Number(written.slice(0, 2)) < 50 ? '20' : '19'}${written}` : written;
  const moment = new Date(whole.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function readElement(bytes: Uint8Array): Element {
  const [tag, short] = bytes;
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) throw new RangeError('no DER');
  const more = short < 0x80 ? 0 : short & 0x7f;
  if (short === 0x80 || more > 4 || bytes.length < 2 + more) throw new RangeError('no length of DER');
  const length = more === 0 ? short : bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = 2 + more;
  if (bytes.length < start + length) throw new RangeError('the bytes end within an element');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return [0x80 | bytes.length, ...bytes];
}
