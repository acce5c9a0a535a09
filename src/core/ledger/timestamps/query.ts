import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { tags, writeElement } from './der.ts';

/** SHA-256 as an algorithm identifier: 2.16.840.1.101.3.4.2.1, without parameters. */
const sha256Name = writeElement(
  tags.sequence,
  writeElement(tags.oid, Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01)),
);

/** The question to a timestamp authority about a text (RFC 3161, 2.4.1), with its certificate asked for. */
export function formatTimestampQuery(text: string, nonce: Uint8Array): Uint8Array {
  return writeElement(
    tags.sequence,
    writeElement(tags.integer, Uint8Array.of(1)),
    writeElement(tags.sequence, sha256Name, writeElement(tags.octets, sha256(utf8ToBytes(text)))),
    // A leading zero keeps the number from being read as a negative one.
    writeElement(tags.integer, Uint8Array.of(1, ...nonce)),
    writeElement(tags.boolean, Uint8Array.of(0xff)),
  );
}
