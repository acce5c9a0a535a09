import type { Source } from './csvSource.ts';

/** A source to be read in place of another, and the share (0 to 1) of its bytes that was read so far. */
export type Meter = { readonly source: Source; readonly share: () => number };

/** Counts what is read of a source, anew each time it is read. */
export function openMeter(source: Source): Meter {
  let bytes = 0;
  async function* read(): AsyncGenerator<Uint8Array> {
    bytes = 0;
    for await (const chunk of source.read()) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { source: { ...source, read }, share: () => Math.min(1, bytes / Math.max(1, source.sizeBytes)) };
}
