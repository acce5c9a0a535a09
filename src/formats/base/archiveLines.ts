import { refuse } from '../../core/base/refusal.ts';
import { stopWith } from '../../core/base/stop.ts';

/** How far an archive may unpack before it is given up. A `mostRatio` bounds how much larger than itself it may be. */
export type ArchiveLimits = { readonly mostBytes: number; readonly mostRatio: number };

/** For archives that were made here. */
export const noLimits: ArchiveLimits = { mostBytes: Number.POSITIVE_INFINITY, mostRatio: Number.POSITIVE_INFINITY };

/** Counts the bytes of an archive, packed and unpacked, and stops with a refusal at a limit. */
export type Gauge = {
  readonly packed: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly unpacked: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
};

/** A gauge that begins at nothing. */
export function openGauge({ mostBytes, mostRatio }: ArchiveLimits): Gauge {
  let packedBytes = 0;
  let unpackedBytes = 0;
  return {
    async *packed(bytes) {
      for await (const chunk of bytes) {
        packedBytes += chunk.length;
        yield chunk;
      }
    },
    async *unpacked(bytes) {
      for await (const chunk of bytes) {
        unpackedBytes += chunk.length;
        if (unpackedBytes > mostBytes) stopWith(tooLarge(mostBytes));
        if (unpackedBytes > unsuspiciousBytes && unpackedBytes > packedBytes * mostRatio) stopWith(blownUp);
        yield chunk;
      }
    },
  };
}

/**
 * Lines without their ends, as many at a time as a block completes, and at last what stands after the last end. Memory
 * stays within one block and one line.
 */
export async function* cutLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Buffer[]> {
  let open: Uint8Array[] = [];
  let openBytes = 0;
  for await (const chunk of bytes) {
    const last = chunk.lastIndexOf(lineEnd);
    open.push(last < 0 ? chunk : chunk.subarray(0, last));
    openBytes += chunk.length;
    if (openBytes > longestLineBytes) stopWith(blownUp);
    if (last < 0) continue;
    yield linesOf(Buffer.concat(open));
    open = [chunk.subarray(last + 1)];
    openBytes = chunk.length - last - 1;
  }
  if (openBytes > 0) yield [Buffer.concat(open)];
}

function linesOf(block: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = block.indexOf(lineEnd); end >= 0; end = block.indexOf(lineEnd, start)) {
    lines.push(block.subarray(start, end));
    start = end + 1;
  }
  return [...lines, block.subarray(start)];
}

const lineEnd = 0x0a;

/** A note of four full sides, each character written as an escape, is a sixteenth of this. */
const longestLineBytes = 64 * 1024 * 1024;

/** So much is taken whatever it was packed into: few texts repeated often pack very small. */
const unsuspiciousBytes = 16 * 1024 * 1024;

const tooLarge = (mostBytes: number) =>
  refuse(
    'too-large',
    `This archive unpacks to more than ${Math.round(mostBytes / 1e9)} GB, which is more than is taken here.`,
  );

const blownUp = refuse('damaged', 'This archive unpacks to far more than a Cairn could have packed. Make it again.');
