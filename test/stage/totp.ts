import { createHmac } from 'node:crypto';

/** The codes that an app shows for the address it was set up with: the one of now, and the one after it (RFC 6238). */
export function codeOf(address: string): (when: 'now' | 'next') => string {
  const secret = decode32(new URL(address).searchParams.get('secret') ?? '');
  return (when) => {
    const step = Math.floor(Date.now() / 30_000) + (when === 'next' ? 1 : 0);
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const digest = createHmac('sha1', secret).update(counter).digest();
    const offset = digest.readUInt8(digest.length - 1) & 15;
    const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
    return String(number % 1_000_000).padStart(6, '0');
  };
}

function decode32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
