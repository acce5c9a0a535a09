import { Hono } from 'hono';
import type { Visit } from '../actions/base/context.ts';
import { openPublicDecks } from '../actions/study/publications/publicDecks.ts';
import type { DeckText } from '../actions/study/decks/loadStarterDecks.ts';
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
import { mountEnd, mountFrame, type Parts } from './parts.ts';
import { mountExports } from './study/exports.ts';
import { mountImports } from './study/imports.ts';
import { mountAssistants } from './study/mcp/mount.ts';
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
  mountMove(app, { door, folder: uploads });
  mountStudy(app, door, { site: url, send: mail.send });
  mountAccount(app, door, 'server');
  mountPeople(app, { door, identity, url, trustedProxies, send: mail.send, starterDecks });
  mountOperator(app, { door, identity, url, uploads, health: gate.health, mail });
  mountExports(app, door);
  mountAssistants(app, { door, report });
  mountApi(app, 'server');
  mountEnd(app);
  mountPublicPages(app, { ...openPublicDecks(visit), origin: url, app: pages });
  mountPages(app, pages, 'server');
  return app;
}

const watching =
  ({ gate, secret }: ServerParts): Parameters<typeof mountSignIn>[1]['watch'] =>
  (outcome, address) => {
    gate.metrics.countSignIn(outcome);
    gate.log(outcome === 'signed-in' ? 'info' : 'warn', 'sign-in', { outcome, from: blindAddress(address, secret) });
  };
