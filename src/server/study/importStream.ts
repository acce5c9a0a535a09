import type { Context as HttpContext } from 'hono';
import { stream } from 'hono/streaming';
import type { Context } from '../../actions/base/context.ts';
import type { Source } from '../../actions/study/imports/csvSource.ts';
import { importCsv } from '../../actions/study/imports/importCsv.ts';
import { openMeter } from '../../actions/study/imports/meter.ts';
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
    const meter = openMeter(source);
    const onProgress = paced(context, ({ rows, rowsPerSecond }) => {
      void tell({ kind: 'progress', rows, rowsPerSecond, share: meter.share() });
    });
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

type Rows = { readonly rows: number };

/** Tells of the rows read so far at most every tenth of a second, with the pace since the start. */
function paced({ now }: Context, tell: (pace: Rows & { readonly rowsPerSecond: number }) => void) {
  const startedAt = now();
  let toldAt = startedAt;
  return ({ rows }: Rows): void => {
    const at = now();
    if (at - toldAt < progressEveryMs) return;
    toldAt = at;
    tell({ rows, rowsPerSecond: Math.round((rows * 1_000) / (at - startedAt)) });
  };
}
