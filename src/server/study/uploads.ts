import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Context as HttpContext } from 'hono';
import { type Context, freshId } from '../../actions/base/context.ts';
import type { Source } from '../../actions/study/imports/csvSource.ts';
import { fileTooLarge, largestFileBytes } from '../../contract/study/imports.ts';
import type { WorkspaceId } from '../../core/base/id.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { keepBody } from './keepBody.ts';

/** A file that waits to be imported. */
export type Upload = Source & { readonly importId: string };

/** Files that wait in a folder until they are imported or forgotten, each for the workspace that sent it. */
export type Uploads = {
  readonly take: (context: Context, http: HttpContext) => Promise<Upload | Refusal>;
  readonly find: (context: Context, importId: string) => Upload | undefined;
  readonly forget: (context: Context, importId: string) => Promise<void>;
};

/** So many files of a workspace wait at a time; the oldest makes room for the next. */
export const mostWaiting = 5;

/** Opens the folder for uploads; it is made when the first one comes. Only files this process took in can be found. */
export function openUploads(folder: string): Uploads {
  const waiting = new Map<string, Upload & { readonly workspaceId: WorkspaceId }>();
  const find: Uploads['find'] = ({ scope }, importId) => {
    const upload = waiting.get(importId);
    return upload?.workspaceId === scope.workspaceId ? upload : undefined;
  };
  const forget: Uploads['forget'] = async (context, importId) => {
    if (find(context, importId) === undefined) return;
    waiting.delete(importId);
    await rm(join(folder, importId), { force: true });
  };
  return {
    take: async (context, http) => {
      const upload = await keep(http, freshId(context), folder);
      if (!('importId' in upload)) return upload;
      const { workspaceId } = context.scope;
      waiting.set(upload.importId, { ...upload, workspaceId });
      const theirs = [...waiting.values()].filter((other) => other.workspaceId === workspaceId);
      for (const { importId } of theirs.slice(0, -mostWaiting)) await forget(context, importId);
      return upload;
    },
    find,
    forget,
  };
}

async function keep(http: HttpContext, importId: string, folder: string): Promise<Upload | Refusal> {
  if (Number(http.req.header('content-length') ?? 0) > largestFileBytes) return tooLarge;
  const body = http.req.raw.body;
  if (body === null) return refuse('empty-file', 'This file is empty. Choose one with a card on each line.');
  const path = join(folder, importId);
  const refusal = await keepBody(body, { path, mostBytes: largestFileBytes, tooLarge });
  if (refusal !== undefined) return refusal;
  const fileName = basename(http.req.query('fileName') ?? 'cards.csv').slice(0, 200);
  return { importId, fileName, sizeBytes: (await stat(path)).size, read: () => createReadStream(path) };
}

const tooLarge = refuse('too-large', fileTooLarge);
