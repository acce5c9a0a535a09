import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from '../actions/base/context.ts';
import { refuse } from '../core/base/refusal.ts';
import { mountAccount } from './account/routes.ts';
import { guard } from './base/guard.ts';
import { headers } from './base/headers.ts';
import { mountPages } from './base/pages.ts';
import { mountExports } from './study/exports.ts';
import { mountImports } from './study/imports.ts';
import { mountStudy } from './study/routes.ts';

/** What the app is made of: who is served, under which hosts, and where the built web app lies. */
export type Parts = {
  readonly context: Context;
  readonly hosts: () => ReadonlySet<string>;
  readonly pages: string;
  /** A folder for uploaded files until they are imported. */
  readonly uploads: string;
  readonly report: (error: Error) => void;
};

/** A bulk change may name 200,000 cards of 29 bytes each; nothing else comes near. */
const largestBodyBytes = 8 * 1024 * 1024;

/** The whole of Cairn over HTTP, for one owner on this machine. */
export function createApp({ context, hosts, pages, uploads, report }: Parts): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(guard(hosts));
  mountImports(app, { context, folder: uploads });
  app.use('/api/*', bodyLimit({ maxSize: largestBodyBytes, onError: (http) => http.json(tooLarge, 413) }));
  mountStudy(app, context);
  mountAccount(app, context);
  mountExports(app, context);
  app.all('/api/*', (http) => http.json(refuse('no-such-path', 'There is nothing at this address.'), 404));
  mountPages(app, pages);
  app.onError((error, http) => {
    report(error);
    return http.json(sayFailure(error), isFull(error) ? 507 : 500);
  });
  return app;
}

const tooLarge = refuse('too-large', 'That is more than Cairn takes at once (8 MB). Send less at a time, or import it as a file.');

const isFull = (error: Error): boolean => /ENOSPC|disk is full|SQLITE_FULL/i.test(error.message);

const sayFailure = (error: Error) =>
  isFull(error)
    ? refuse('disk-full', 'There is no room left on the disk, so this was not kept. Free some space, then try again; nothing else was lost.')
    : refuse('failure', 'Cairn made a mistake and kept nothing of this. Try again; if it happens again, the log on the server says more.');
