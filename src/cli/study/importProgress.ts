import type { Source } from '../../actions/study/imports/csvSource.ts';
import { sayNumber } from '../base/amounts.ts';

/** Shows how far an import is, on a terminal; elsewhere it is silent. `source` is to be read in place of the one given. */
export type Progress = {
  readonly source: Source;
  readonly tell: (progress: { readonly rows: number }) => void;
  readonly close: () => void;
};

export function openProgress(source: Source): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { source, tell: () => undefined, close: () => undefined };
  const startedAt = performance.now();
  let shownAt = 0;
  let readBytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    readBytes = 0;
    for await (const chunk of source.read()) {
      readBytes += chunk.length;
      yield chunk;
    }
  }
  return {
    source: { ...source, read: counted },
    tell: ({ rows }) => {
      const now = performance.now();
      if (now - shownAt < betweenMs) return;
      shownAt = now;
      const perSecond = Math.round(rows / Math.max(0.001, (now - startedAt) / 1_000));
      const share = source.sizeBytes === 0 ? 1 : Math.min(1, readBytes / source.sizeBytes);
      stderr.write(
        `${clearLine}${Math.floor(share * 100)} %  ${sayNumber(rows)} rows, ${sayNumber(perSecond)} a second (Ctrl+C stops and keeps nothing)`,
      );
    },
    close: () => stderr.write(clearLine),
  };
}

const betweenMs = 100;
const clearLine = '\r\u001b[K';
