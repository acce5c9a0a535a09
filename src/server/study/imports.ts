import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { previewImport } from '../../actions/study/imports/previewImport.ts';
import * as imports from '../../contract/study/imports.ts';
import { isRefusal, refuse } from '../../core/base/refusal.ts';
import { mount } from '../base/mount.ts';
import { streamImport } from './importStream.ts';
import { openUploads, type Uploads } from './uploads.ts';

/** What importing needs beside the actions: a folder for files that wait to be imported. */
export type ImportParts = {
  readonly context: Context;
  readonly folder: string;
  readonly report: (error: Error) => void;
};

/** Uploading, previewing, importing and forgetting files of cards. */
export function mountImports(app: Hono, { context, folder, report }: ImportParts): void {
  const uploads = openUploads(context, folder);
  app.post(imports.uploadPath, (http) => upload(http, uploads));
  app.post(imports.runImportPath, async (http) => {
    const order = imports.importOrder.safeParse({ ...(await readJson(http)), importId: http.req.param('importId') });
    if (!order.success) return http.json(sayUnclear(order.error.issues), 400);
    const source = uploads.find(order.data.importId);
    if (source === undefined) return http.json(noImport, 404);
    const finished = () => uploads.forget(source.importId);
    return streamImport(http, { context, source, order: order.data, finished, report });
  });
  mount(app, imports.previewImport, {
    context,
    action: async (_, { importId, reading }) => {
      const source = uploads.find(importId);
      if (source === undefined) return noImport;
      const preview = await previewImport(source, reading);
      return isRefusal(preview) ? refuse('unreadable', preview.message) : { ...preview, importId };
    },
  });
  mount(app, imports.discardImport, {
    context,
    action: async (_, { importId }) => {
      await uploads.forget(importId);
      return { done: true as const };
    },
  });
}

/** Takes a file in and answers how it reads; one that cannot be read is not kept. */
async function upload(http: HttpContext, uploads: Uploads): Promise<Response> {
  const source = await uploads.take(http);
  if (isRefusal(source)) return http.json(source, source.code === 'too-large' ? 413 : 400);
  const preview = await previewImport(source, undefined);
  if (!isRefusal(preview)) return http.json({ ...preview, importId: source.importId });
  await uploads.forget(source.importId);
  return http.json(preview, 409);
}

const noImport = refuse('no-import', 'This file is no longer here. Choose it again.');

const sayUnclear = ([first]: readonly { readonly message: string }[]) =>
  refuse('bad-request', `This import cannot be read: ${first?.message ?? 'no reason'}.`);

async function readJson(http: HttpContext): Promise<object> {
  try {
    const sent: unknown = await http.req.json();
    return typeof sent === 'object' && sent !== null ? sent : {};
  } catch {
    return {};
  }
}
