import { Hono } from 'hono';
import { mountAccount } from './account/routes.ts';
import { mountApi } from './base/api/mount.ts';
import { guard } from './base/guard.ts';
import { headers } from './base/headers.ts';
import { mountPages } from './base/pages.ts';
import { mountPacketVersions } from './evidence/packetVersions.ts';
import { mountEvidence } from './evidence/routes.ts';
import { mountFiles } from './ledger/files.ts';
import { mountProofs } from './ledger/proofs.ts';
import { mountLedger } from './ledger/routes.ts';
import { mountVerifyPage } from './ledger/verifyPage.ts';
import { mountEnd, mountFrame, type Parts } from './parts.ts';
import { mountExports } from './study/exports.ts';
import { mountImports } from './study/imports.ts';
import { mountStudy } from './study/routes.ts';

/** What the app of one owner is made of besides: the hosts under which it is asked. */
export type LocalParts = Parts & { readonly hosts: () => ReadonlySet<string> };

/** The whole of Cairn over HTTP, for one owner on this machine. */
export function createApp(parts: LocalParts): Hono {
  const { door, hosts, pages, uploads, report } = parts;
  const app = new Hono();
  app.use(headers);
  app.use(guard(hosts));
  mountFrame(app, parts);
  mountImports(app, { door, folder: uploads, report });
  mountStudy(app, door);
  mountLedger(app, door);
  mountProofs(app, { ...parts, site: 'cairn' });
  mountPacketVersions(app, { ...parts, site: 'cairn' });
  mountFiles(app, { ...parts, door });
  mountEvidence(app, door);
  mountAccount(app, door);
  mountExports(app, door);
  mountApi(app);
  mountEnd(app);
  mountVerifyPage(app, pages);
  mountPages(app, pages);
  return app;
}
