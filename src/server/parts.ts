import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { keepFile } from '../contract/ledger/files.ts';
import { uploadFile } from '../contract/study/imports.ts';
import { moveIn } from '../contract/study/move.ts';
import { refuse } from '../core/base/refusal.ts';
import type { Door } from './base/door.ts';
import { sayFailure } from './base/failure.ts';

/** What every app is made of: who is let in, and where the built web app lies. */
export type Parts = {
  readonly door: Door;
  readonly pages: string;
  /** A folder for uploaded files until they are imported. */
  readonly uploads: string;
  /** The bytes of all files that a workspace may keep; the usual number where nothing else was set. */
  readonly fileQuotaBytes?: number | undefined;
  /** The address of the timestamp authority that is asked when a bundle is made, where one was set. */
  readonly authority?: string | undefined;
  /** Where what broke is told to whoever runs this. */
  readonly report: (error: Error) => void;
};

/** A bulk change may name 200,000 cards of 29 bytes each; nothing else comes near. */
const largestBodyBytes = 8 * 1024 * 1024;

/** Caps what is sent, and says what to do about what breaks. */
export function mountFrame(app: Hono, { door, report }: Parts): void {
  app.use('/api/*', (http, next) => (cappedApart.has(http.req.path) ? next() : capBody(http, next)));
  app.use('/mcp', capBody);
  app.onError((error, http) => {
    report(error);
    const failure = sayFailure(door.visit, error);
    return http.json(failure, failure.code === 'disk' ? 507 : 500);
  });
}

/** Says of every other path of the API that there is nothing. */
export const mountEnd = (app: Hono): void => {
  app.all('/api/*', (http) => http.json(refuse('no-such-path', 'There is nothing at this address.'), 404));
};

const tooLarge = refuse(
  'too-large',
  'That is more than Cairn takes at once (8 MB). Send less at a time, or import it as a file.',
);

/** These take files, and have caps of their own. */
const cappedApart: ReadonlySet<string> = new Set([uploadFile.path, moveIn.path, keepFile.path]);

const capBody = bodyLimit({ maxSize: largestBodyBytes, onError: (http) => http.json(tooLarge, 413) });
