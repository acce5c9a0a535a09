import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context as HttpContext, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type Context, freshId } from '../../actions/base/context.ts';
import type { Source } from '../../actions/study/imports/csvSource.ts';
import { importCsv } from '../../actions/study/imports/importCsv.ts';
import { previewImport } from '../../actions/study/imports/previewImport.ts';
import * as imports from '../../contract/study/imports.ts';
import { isId } from '../../core/base/id.ts';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { sayFailure } from '../base/failure.ts';
import { mount } from '../base/mount.ts';

const progressEveryMs = 100;

/** What importing needs beside the actions: a folder for files that wait to be imported. */
export type ImportParts = {
  readonly context: Context;
  readonly folder: string;
  readonly report: (error: Error) => void;
};

/** Uploading, previewing, importing and forgetting files of cards. */
export function mountImports(app: Hono, { context, folder, report }: ImportParts): void {
  const uploads = new Map<string, Source>();
  app.post(imports.uploadPath, async (http) => {
    const source = await keepUpload(http, { context, folder });
    if (isRefusal(source)) return http.json(source, source.code === 'too-large' ? 413 : 400);
    uploads.set(source.importId, source);
    const preview = await previewImport(source, undefined);
    if (isRefusal(preview)) await forget(uploads, folder, source.importId);
    return isRefusal(preview) ? http.json(preview, 409) : http.json({ ...preview, importId: source.importId });
  });
  mount(app, imports.previewImport, {
    context,
    action: async (_, { importId, reading }) => {
      const source = uploads.get(importId);
      if (source === undefined) return noImport;
      const preview = await previewImport(source, reading);
      return isRefusal(preview) ? refuse('unreadable', preview.message) : { ...preview, importId };
    },
  });
  mount(app, imports.discardImport, {
    context,
    action: async (_, { importId }) => {
      await forget(uploads, folder, importId);
      return { done: true as const };
    },
  });
  app.post(imports.runImportPath, async (http) => {
    const order = imports.importOrder.safeParse({ ...(await readJson(http)), importId: http.req.param('importId') });
    if (!order.success)
      return http.json(
        refuse('bad-request', `This import cannot be read: ${order.error.issues[0]?.message ?? 'no reason'}.`),
        400,
      );
    const source = uploads.get(order.data.importId);
    if (source === undefined) return http.json(noImport, 404);
    return run(http, {
      context,
      source,
      order: order.data,
      report,
      finished: () => forget(uploads, folder, order.data.importId),
    });
  });
}

const noImport = refuse('no-import', 'This file is no longer here. Choose it again.');

type Upload = Source & { readonly importId: string };

async function keepUpload(
  http: HttpContext,
  { context, folder }: Omit<ImportParts, 'report'>,
): Promise<Upload | Refusal> {
  const declared = Number(http.req.header('content-length') ?? 0);
  if (declared > imports.largestFileBytes) return tooLarge;
  const body = http.req.raw.body;
  if (body === null) return refuse('empty-file', 'This file is empty. Choose one with a card on each line.');
  const importId = freshId(context);
  const path = join(folder, importId);
  await mkdir(folder, { recursive: true });
  try {
    await pipeline(Readable.fromWeb(body as never), capped(), createWriteStream(path));
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof TooLarge) return tooLarge;
    throw error;
  }
  const fileName = basename(http.req.query('fileName') ?? 'cards.csv').slice(0, 200);
  return { importId, fileName, sizeBytes: (await stat(path)).size, read: () => createReadStream(path) };
}

class TooLarge extends Error {}

const tooLarge = refuse('too-large', imports.fileTooLarge);

function capped(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > imports.largestFileBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

async function forget(uploads: Map<string, Source>, folder: string, importId: string): Promise<void> {
  uploads.delete(importId);
  if (isId(importId)) await rm(join(folder, importId), { force: true });
}

async function readJson(http: HttpContext): Promise<object> {
  try {
    const sent: unknown = await http.req.json();
    return typeof sent === 'object' && sent !== null ? sent : {};
  } catch {
    return {};
  }
}

type Run = Omit<ImportParts, 'folder'> & {
  readonly source: Source;
  readonly order: imports.ImportOrder;
  readonly finished: () => Promise<void>;
};

/** Imports while it tells how far it is, a line of JSON each time; the caller stops it by closing the connection. */
function run(http: HttpContext, { context, source, order, report, finished }: Run): Response {
  const stop = new AbortController();
  http.header('content-type', 'application/x-ndjson');
  return stream(http, async (output) => {
    output.onAbort(() => stop.abort());
    const tell = (event: imports.ImportEvent) => output.write(`${JSON.stringify(event)}\n`);
    const told = openProgress(context, source);
    const onProgress = (progress: { readonly rows: number }): void => {
      const event = told(progress.rows);
      if (event !== undefined) void tell(event);
    };
    try {
      const outcome = await importCsv(context, { source: told.counting, order, onProgress, signal: stop.signal });
      await tell(outcome);
      if (!isRefusal(outcome) && outcome.kind === 'done') await finished();
    } catch (error) {
      if (stop.signal.aborted) return;
      report(error instanceof Error ? error : new Error(String(error)));
      await tell(sayFailure(context, error));
    }
  });
}

/** Counts the bytes that are read, and says every tenth of a second how far the import is. */
function openProgress(context: Context, source: Source) {
  const startedAt = context.now();
  let toldAt = startedAt;
  let bytes = 0;
  async function* read() {
    for await (const chunk of source.read()) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  const progress = (rows: number): imports.ImportEvent | undefined => {
    const now = context.now();
    if (now - toldAt < progressEveryMs) return undefined;
    toldAt = now;
    const share = Math.min(1, bytes / Math.max(1, source.sizeBytes));
    return { kind: 'progress', rows, share, rowsPerSecond: Math.round((rows * 1_000) / (now - startedAt)) };
  };
  const counting: Source = { ...source, read: () => ((bytes = 0), read()) };
  return Object.assign(progress, { counting });
}
