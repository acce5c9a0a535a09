import { base64 } from '@scure/base';

/** Bytes in base64 (RFC 4648, section 4). */
export const formatBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** The bytes of a text in base64; undefined unless it is the one way to write them. */
export function parseBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    return undefined;
  }
}
