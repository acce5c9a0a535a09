import { Hono } from 'hono';
import type { Visit } from '../actions/base/context.ts';
import { openPublicLogs } from '../actions/evidence/decisions/publicLogs.ts';
import { openPublicDecks } from '../actions/study/publications/publicDecks.ts';
import type { DeckText } from '../actions/study/decks/loadStarterDecks.ts';
import { usualQuotaBytes } from '../core/ledger/files/fileType.ts';
import type { Identity } from './account/identity/openIdentity.ts';
import { mountOperator } from './account/operator.ts';
import { mountAccount } from './account/routes.ts';
import { mountPeople } from './account/routesOfPeople.ts';
import { serverDoor } from './account/serverDoor.ts';
import { mountSignIn } from './account/signIn.ts';
import { mountApi } from './base/api/mount.ts';
import { mountGate, type Gate } from './base/gate.ts';
import { blindAddress } from './base/clientAddress.ts';
import type { Mail } from './base/mail/openMail.ts';
import { mountPages } from './base/pages.ts';
import { mountDecisionLogs } from './evidence/decisions/mount.ts';
import { mountLogReports } from './evidence/decisions/routes.ts';
import { mountPacketVersions } from './evidence/packetVersions.ts';
import { mountEvidence } from './evidence/routes.ts';
import { mountTestimonialPages } from './evidence/testimonialPages.ts';
import { mountReviewPages } from './evidence/packetReviews/mount.ts';
import { mountPanelPages } from './evidence/panels/mount.ts';
import { mountWitness } from './evidence/witness/mount.ts';
import { mountFiles } from './ledger/files.ts';
import { mountProofs } from './ledger/proofs.ts';
import { mountLedger } from './ledger/routes.ts';
import { mountVerifyPage } from './ledger/verifyPage.ts';
import { mountEnd, mountFrame, type Parts } from './parts.ts';
import { mountExports } from './study/exports.ts';
import { mountImports } from './study/imports.ts';
import { offer } from './assistants.ts';
import { mountSheet } from './base/public/send.ts';
import { readSheet } from './base/public/sheet.ts';
import { mountAssistants } from './base/mcp/mount.ts';
import { mountMove } from './study/move.ts';
import { mountPublicPages } from './study/public/mount.ts';
import { mountStudy } from './study/routes.ts';

/** What the app of a server is made of besides. */
export type ServerParts = Omit<Parts, 'door'> & {
  readonly visit: Visit;
  readonly identity: Identity;
  readonly gate: Gate;
  readonly mail: Mail;
  /** Addresses are told in the log as hashes with it. */
  readonly secret: string;
  readonly starterDecks: readonly DeckText[];
};

/** The whole of Cairn over HTTP, for everybody who has an account, and the public pages for everybody else. */
export function createServerApp(parts: ServerParts): Hono {
  const { visit, identity, gate, mail, pages, uploads, report, starterDecks } = parts;
  const { url, trustedProxies } = gate;
  const door = serverDoor(visit, identity);
  const app = new Hono();
  mountGate(app, gate);
  mountFrame(app, { ...parts, door });
  mountSignIn(app, { door, identity, trustedProxies, watch: watching(parts) });
  mountImports(app, { door, folder: uploads, report });
  mountMove(app, { door, folder: uploads, fileBytes: parts.fileQuotaBytes ?? usualQuotaBytes });
  mountStudy(app, door, { site: url, send: mail.send });
  mountLedger(app, door);
  mountProofs(app, { ...parts, door, site: new URL(url).host });
  mountPacketVersions(app, { ...parts, door, site: new URL(url).host });
  mountFiles(app, { ...parts, door });
  mountEvidence(app, door, { site: url, ...mail });
  mountLogReports(app, door);
  mountAccount(app, door, 'server');
  mountPeople(app, { door, identity, url, trustedProxies, send: mail.send, starterDecks });
  mountOperator(app, { door, identity, url, uploads, health: gate.health, mail });
  mountExports(app, door);
  mountAssistants(app, { door, offer, report });
  mountApi(app, 'server');
  mountEnd(app);
  mountDecisionLogs(app, { logs: openPublicLogs(visit), origin: url, app: pages });
  mountWitness(app, { visit, site: url, pages, trustedProxies, ...mail });
  mountSheet(app, readSheet(pages, 'guests'));
  mountReviewPages(app, { visit, site: url, pages, trustedProxies, ...mail });
  mountPanelPages(app, { visit, site: url, pages, trustedProxies, ...mail });
  mountTestimonialPages(app, { visit, site: url, pages });
  mountPublicPages(app, { ...openPublicDecks(visit), origin: url, app: pages });
  mountVerifyPage(app, pages);
  mountPages(app, pages, 'server');
  return app;
}

const watching =
  ({ gate, secret }: ServerParts): Parameters<typeof mountSignIn>[1]['watch'] =>
  (outcome, address) => {
    gate.metrics.countSignIn(outcome);
    gate.log(outcome === 'signed-in' ? 'info' : 'warn', 'sign-in', { outcome, from: blindAddress(address, secret) });
  };
