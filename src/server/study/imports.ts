import type { Context as HttpContext, Hono } from 'hono';
import { limitOwn } from '../../actions/account/limit.ts';
import type { Context } from '../../actions/base/context.ts';
import { previewImport } from '../../actions/study/imports/previewImport.ts';
import * as imports from '../../contract/study/imports.ts';
import { isRefusal, refuse } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { awaitBody, mount, mountPassage } from '../base/mount.ts';
import { streamImport } from './importStream.ts';
import { openUploads, type Uploads } from './uploads.ts';

/** What importing needs beside the actions: a folder for files that wait to be imported. */
export type ImportParts = {
  readonly door: Door;
  readonly folder: string;
  readonly report: (error: Error) => void;
};

/** Uploading, previewing, importing and forgetting files of cards. A file is there only for the workspace it came to. */
export function mountImports(app: Hono, { door, folder, report }: ImportParts): void {
  const uploads = openUploads(folder);
  mountPassage(app, imports.uploadFile, { door, carry: (context, http) => upload(context, http, uploads) });
  app.on(imports.runImport.method, imports.runImport.path, awaitBody);
  mountPassage(app, imports.runImport, {
    door,
    carry: async (context, http) => {
      const order = imports.importOrder.safeParse({ ...(await readJson(http)), importId: http.req.param('importId') });
      if (!order.success) return http.json(sayUnclear(order.error.issues), 400);
      const source = uploads.find(context, order.data.importId);
      if (source === undefined) return http.json(noImport, 404);
      const finished = () => uploads.forget(context, source.importId);
      return streamImport(http, { context, source, order: order.data, finished, report });
    },
  });
  mount(app, imports.previewImport, {
    door,
    action: async (context, { importId, reading }) => {
      const source = uploads.find(context, importId);
      if (source === undefined) return noImport;
      const preview = await previewImport(source, reading);
      return isRefusal(preview) ? refuse('unreadable', preview.message) : { ...preview, importId };
    },
  });
  mount(app, imports.discardImport, {
    door,
    action: async (context, { importId }) => {
      await uploads.forget(context, importId);
      return { done: true as const };
    },
  });
}

/** Takes a file in and answers how it reads; one that cannot be read is not kept. */
async function upload(context: Context, http: HttpContext, uploads: Uploads): Promise<Response> {
  const tooOften = await limitOwn(context, 'upload');
  if (tooOften !== undefined) return http.json(tooOften, 429);
  const source = await uploads.take(context, http);
  if (isRefusal(source)) return http.json(source, source.code === 'too-large' ? 413 : 400);
  const preview = await previewImport(source, undefined);
  if (!isRefusal(preview)) return http.json({ ...preview, importId: source.importId });
  await uploads.forget(context, source.importId);
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
