import type { Source } from '../../actions/study/imports/csvSource.ts';
import { openMeter } from '../../actions/study/imports/meter.ts';
import { sayNumber } from '../base/words/amounts.ts';

/** Shows how far an import is, on a terminal; elsewhere it is silent. `source` is to be read in place of the one given. */
export type Progress = {
  readonly source: Source;
  readonly tell: (progress: { readonly rows: number }) => void;
  readonly close: () => void;
};

/** Begins to show it; `close` clears the line. */
export function openProgress(whole: Source): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { source: whole, tell: () => undefined, close: () => undefined };
  const { source, share } = openMeter(whole);
  const startedAt = performance.now();
  let shownAt = 0;
  return {
    source,
    tell: ({ rows }) => {
      const now = performance.now();
      if (now - shownAt < betweenMs) return;
      shownAt = now;
      const perSecond = Math.round(rows / Math.max(0.001, (now - startedAt) / 1_000));
      stderr.write(
        `${clearLine}${Math.floor(share() * 100)} %  ${sayNumber(rows)} rows, ${sayNumber(perSecond)} a second (Ctrl+C stops and keeps nothing)`,
      );
    },
    close: () => stderr.write(clearLine),
  };
}

const betweenMs = 100;
const clearLine = '\r\u001b[K';
