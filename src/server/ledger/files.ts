import { Readable } from 'node:stream';
import type { Context as HttpContext, Hono } from 'hono';
import { getFileState } from '../../actions/ledger/files/getFileState.ts';
import { fileTooLarge, keepFile } from '../../actions/ledger/files/keepFile.ts';
import { readFile } from '../../actions/ledger/files/readFile.ts';
import type { Context } from '../../actions/base/context.ts';
import * as files from '../../contract/ledger/files.ts';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import { isMediaType, largestFileBytes, nameOnDisk, usualQuotaBytes } from '../../core/ledger/files/fileType.ts';
import type { Door } from '../base/door.ts';
import { mount, mountPassage } from '../base/mount.ts';

/** What files need: the door, and how much a workspace may keep. */
export type FileParts = { readonly door: Door; readonly fileQuotaBytes?: number | undefined };

/** Taking files in, and giving them out again so that nothing in them can run. */
export function mountFiles(app: Hono, { door, fileQuotaBytes = usualQuotaBytes }: FileParts): void {
  mountPassage(app, files.keepFile, { door, carry: (context, http) => take(context, http, fileQuotaBytes) });
  mountPassage(app, files.sendFile, { door, carry: send });
  mount(app, files.getFileState, { door, action: getFileState });
}

async function take(context: Context, http: HttpContext, quotaBytes: number): Promise<Response> {
  if (Number(http.req.header('content-length') ?? 0) > largestFileBytes) return http.json(fileTooLarge, 413);
  const bytes = Readable.fromWeb((http.req.raw.body ?? new Blob().stream()) as never);
  const kept = await keepFile(context, { name: http.req.query('name') ?? '', bytes }, quotaBytes);
  if (!isRefusal(kept)) return http.json(kept);
  return http.json(kept, statusOf.get(kept.code) ?? 409);
}

const statusOf: ReadonlyMap<string, 413 | 429> = new Map([
  ['too-large', 413],
  ['too-often', 429],
]);

/**
 * A file of strangers is a download, never a page of ours: a picture shows within a page all the same. The browser asks
 * again each time, and the bytes are compared with their hash each time.
 */
async function send(context: Context, http: HttpContext): Promise<Response> {
  const named = files.fileHash.safeParse(http.req.param('hash'));
  const file = named.success ? await readFile(context, named.data) : noFile;
  if (isRefusal(file)) return http.json(file, 404);
  return file.whole ? sendFile(http, file) : http.json(damaged, 409);
}

type ReadFile = Exclude<Awaited<ReturnType<typeof readFile>>, Refusal>;

/** Answers a file so that nothing in it can run: as a download, of the type that was found in it. */
export function sendFile(http: HttpContext, file: ReadFile): Response {
  const headers = { ...harmless, etag: `"${file.hash}"` };
  if (http.req.header('if-none-match')?.includes(file.hash) === true)
    return new Response(null, { status: 304, headers });
  const { mediaType } = file;
  const type = isMediaType(mediaType) ? mediaType : 'application/octet-stream';
  const name = isMediaType(mediaType) ? nameOnDisk(file.name, mediaType) : file.name;
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

const harmless = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache',
} as const;

const noFile = refuse('no-file', 'There is no file at this address. It may be mistyped or cut off.');

const damaged = refuse(
  'damaged',
  'This file is damaged: its bytes are not those that were kept, so it proves nothing. Bring it back from a backup.',
);
