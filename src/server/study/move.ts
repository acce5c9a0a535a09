import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context as HttpContext, Hono } from 'hono';
import { limitOwn } from '../../actions/account/limit.ts';
import { moveIn as takeIn } from '../../actions/account/moving/moveIn.ts';
import { type Context, freshId } from '../../actions/base/context.ts';
import { largestMoveBytes, moveIn } from '../../contract/study/move.ts';
import { isRefusal, refuse } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { mountPassage } from '../base/mount.ts';
import { keepBody } from './keepBody.ts';

/** What moving in needs: the door, a folder for what is on its way, and how much the files of a workspace may take. */
export type MoveParts = {
  readonly door: Door;
  readonly folder: string;
  readonly fileBytes: number;
};

/** Taking in everything of a local Cairn. It comes as a whole before anything is written, so a slow sender holds up nobody. */
export function mountMove(app: Hono, { door, ...room }: MoveParts): void {
  mountPassage(app, moveIn, { door, carry: (context, http) => carry(context, http, room) });
}

async function carry(
  context: Context,
  http: HttpContext,
  { folder, fileBytes }: Omit<MoveParts, 'door'>,
): Promise<Response> {
  const tooOften = await limitOwn(context, 'upload');
  if (tooOften !== undefined) return http.json(tooOften, 429);
  const { body } = http.req.raw;
  if (body === null) return http.json(nothingCame, 400);
  const path = join(folder, freshId(context));
  try {
    const mostBytes = largestMoveBytes(fileBytes);
    const kept = await keepBody(body, { path, mostBytes, tooLarge: tooLarge(mostBytes) });
    const moved = kept ?? (await takeIn(context, createReadStream(path), fileBytes));
    return isRefusal(moved) ? http.json(moved, statuses[moved.code] ?? 400) : http.json(moved);
  } finally {
    await rm(path, { force: true });
  }
}

const statuses: Readonly<Record<string, 409 | 413>> = {
  occupied: 409,
  'other-version': 409,
  'newer data': 409,
  'too-large': 413,
  full: 409,
};

const nothingCame = refuse('empty', 'Nothing came. Send what "cairn move" packs.');

const tooLarge = (mostBytes: number) =>
  refuse(
    'too-large',
    `That is more than a Cairn takes in (${Math.round(mostBytes / 1024 / 1024).toLocaleString('en')} MB packed). Nothing was moved.`,
  );
