import type { Context as HttpContext } from 'hono';
import { stream } from 'hono/streaming';
import type { Context } from '../../actions/base/context.ts';
import type { Source } from '../../actions/study/imports/csvSource.ts';
import { importCsv } from '../../actions/study/imports/importCsv.ts';
import type { ImportEvent, ImportOrder } from '../../contract/study/imports.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { sayFailure } from '../base/failure.ts';

/** An import to carry out, what to do once it is done, and where what broke is told. */
export type ImportRun = {
  readonly context: Context;
  readonly source: Source;
  readonly order: ImportOrder;
  readonly finished: () => Promise<void>;
  readonly report: (error: Error) => void;
};

/** Imports while it tells how far it is, a line of JSON each time; the caller stops it by closing the connection. */
export function streamImport(http: HttpContext, { context, source, order, finished, report }: ImportRun): Response {
  const stop = new AbortController();
  http.header('content-type', 'application/x-ndjson');
  return stream(http, async (output) => {
    output.onAbort(() => stop.abort());
    const tell = (event: ImportEvent) => output.write(`${JSON.stringify(event)}\n`);
    const meter = openMeter(context, source);
    const onProgress = ({ rows }: { readonly rows: number }): void => {
      const event = meter.progress(rows);
      if (event !== undefined) void tell(event);
    };
    try {
      const outcome = await importCsv(context, { source: meter.source, order, onProgress, signal: stop.signal });
      await tell(outcome);
      if (!isRefusal(outcome) && outcome.kind === 'done') await finished();
    } catch (error) {
      if (stop.signal.aborted) return;
      report(error instanceof Error ? error : new Error(String(error)));
      await tell(sayFailure(context, error));
    }
  });
}

const progressEveryMs = 100;

/** Counts the bytes that are read of a source, and every tenth of a second has something to tell. */
function openMeter(context: Context, source: Source) {
  const startedAt = context.now();
  let toldAt = startedAt;
  let bytes = 0;
  async function* read() {
    bytes = 0;
    for await (const chunk of source.read()) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  const progress = (rows: number): ImportEvent | undefined => {
    const now = context.now();
    if (now - toldAt < progressEveryMs) return undefined;
    toldAt = now;
    const share = Math.min(1, bytes / Math.max(1, source.sizeBytes));
    return { kind: 'progress', rows, share, rowsPerSecond: Math.round((rows * 1_000) / (now - startedAt)) };
  };
  return { progress, source: { ...source, read } };
}
