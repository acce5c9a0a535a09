import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openRandom } from './random.ts';
import { inventNote } from './texts.ts';

/** Writes a CSV file of so many notes, no two with the same front. */
export const writeCsv = (path: string, rows: number): Promise<void> =>
  pipeline(Readable.from(blocks(rows)), createWriteStream(path));

const rowsAtOnce = 1_000;

function* blocks(rows: number): Generator<string> {
  const random = openRandom(rows);
  yield 'front,back,tags\n';
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const lines = Array.from({ length: Math.min(rowsAtOnce, rows - from) }, (_, index) => {
      const { front, back, tags } = inventNote(random, from + index);
      return `"${front}","${back}",${tags.join(' ')}\n`;
    });
    yield lines.join('');
  }
}
