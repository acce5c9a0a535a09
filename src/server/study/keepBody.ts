import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '../../core/base/refusal.ts';
import { stoppedBy, stopWith } from '../../core/base/stop.ts';

/** Into which file something goes, how much of it is taken, and what is said where it is more. */
export type Keeping = { readonly path: string; readonly mostBytes: number; readonly tooLarge: Refusal };

/** Keeps a body in a file that only this process reads. Of one that is too large or breaks off, nothing stays. */
export async function keepBody(body: ReadableStream, keeping: Keeping): Promise<Refusal | undefined> {
  const { path } = keeping;
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(Readable.fromWeb(body as never), capped(keeping), createWriteStream(path, { mode: 0o600 }));
    return undefined;
  } catch (error) {
    await rm(path, { force: true });
    const refusal = stoppedBy(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

const capped = ({ mostBytes, tooLarge }: Keeping) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > mostBytes) stopWith(tooLarge);
      yield chunk;
    }
  };
