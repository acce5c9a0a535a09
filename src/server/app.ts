import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { uploadFile } from '../contract/study/imports.ts';
import { refuse } from '../core/base/refusal.ts';
import { mountAccount } from './account/routes.ts';
import type { Door } from './base/door.ts';
import { sayFailure } from './base/failure.ts';
import { guard } from './base/guard.ts';
import { headers } from './base/headers.ts';
import { mountPages } from './base/pages.ts';
import { mountExports } from './study/exports.ts';
import { mountImports } from './study/imports.ts';
import { mountStudy } from './study/routes.ts';

/** What the app is made of: who is let in, under which hosts, and where the built web app lies. */
export type Parts = {
  readonly door: Door;
  readonly hosts: () => ReadonlySet<string>;
  readonly pages: string;
  /** A folder for uploaded files until they are imported. */
  readonly uploads: string;
  /** Where what broke is told to whoever runs this. */
  readonly report: (error: Error) => void;
};

/** A bulk change may name 200,000 cards of 29 bytes each; nothing else comes near. */
const largestBodyBytes = 8 * 1024 * 1024;

/** The whole of Cairn over HTTP, for one owner on this machine. */
export function createApp({ door, hosts, pages, uploads, report }: Parts): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(guard(hosts));
  app.use('/api/*', (http, next) => (http.req.path === uploadFile.path ? next() : capBody(http, next)));
  mountImports(app, { door, folder: uploads, report });
  mountStudy(app, door);
  mountAccount(app, door);
  mountExports(app, door);
  app.all('/api/*', (http) => http.json(refuse('no-such-path', 'There is nothing at this address.'), 404));
  mountPages(app, pages);
  app.onError((error, http) => {
    report(error);
    const failure = sayFailure(door.visit, error);
    return http.json(failure, failure.code === 'disk' ? 507 : 500);
  });
  return app;
}

const tooLarge = refuse(
  'too-large',
  'That is more than Cairn takes at once (8 MB). Send less at a time, or import it as a file.',
);

/** Uploads have a cap of their own. */
const capBody = bodyLimit({ maxSize: largestBodyBytes, onError: (http) => http.json(tooLarge, 413) });
