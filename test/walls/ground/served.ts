import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { checkToken } from '../../../src/actions/account/checkToken.ts';
import { openWorld } from '../../../src/actions/base/context.ts';
import { hashPassword } from '../../../src/server/account/identity/passwords/password.ts';
import { createServerApp } from '../../../src/server/serverApp.ts';
import { openService, type Service } from '../../../src/server/serving.ts';
import { identityRows } from '../../../src/store/account/identity.ts';
import { deleteMember } from '../../../src/store/account/members.ts';
import type { Engine } from '../../../src/store/base/database.ts';
import { goodPassword, openBrowser, siteUrl } from '../../stage/identity.ts';
import { type Name, names } from './cast.ts';
import { marks, type Traces } from './marks.ts';
import { openTown, type Town } from './town.ts';
import { collectTraces } from './traces.ts';

/** The town with its server, and the cookies of everybody who has signed in there. */
export type ServedTown = Town & {
  readonly app: Hono;
  readonly service: Service;
  readonly cookies: Readonly<Record<Name | 'ended' | 'expired', string>>;
  /** What the store holds of Vic's session, and of the one that has run out, which goes when it is shown. */
  readonly vics: { readonly sessionHash: string; readonly expiredHash: string };
  readonly traces: Traces;
  /** What the server has reported as its own mistakes. */
  readonly reports: Error[];
  readonly tearDown: () => Promise<void>;
};

const secret = 'Ek3Vq8Zt1Yw6Rm0Xb5Nc9Hd2Jf7Lg4Ps';

const metricsToken = 'Zt1Yw6Rm0Xb5Nc9Hd2Jf7Lg4PsEk3Vq8';

/** Opens a server on a town, whose people sign in; then Sue is suspended, and Gus leaves the team. */
export async function serveTown(engine: Engine): Promise<ServedTown> {
  const town = await openTown(engine);
  const visit = { ...openWorld(), store: town.house.store };
  const reports: Error[] = [];
  const service = openService(visit, site, () => undefined);
  const report = (error: Error): void => void reports.push(error);
  const uploads = join(town.house.folder, 'uploads');
  const pages = layPages(town.house.folder);
  const app = createServerApp({ ...service, report, visit, secret, pages, uploads, starterDecks: [] });
  const cookies = await signInAll(town, service);
  await part(town);
  const vics = await seedProofs(town);
  for (const shown of [...Object.values(town.home.tokens), town.other.token]) await checkToken(visit, shown);
  const tearDown = async (): Promise<void> => {
    await service.close();
    await town.house.tearDown();
  };
  return { ...town, app, service, cookies, vics, traces: await collectTraces(town), reports, tearDown };
}

const site = {
  url: siteUrl,
  secret,
  registration: 'invite',
  mail: undefined,
  oidc: undefined,
  trustedProxies: 1,
  metricsToken,
} as const;

function layPages(folder: string): string {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html><head><title>Cairn</title></head>');
  writeFileSync(join(pages, 'verify.html'), '<meta http-equiv="content-security-policy" content="default-src">');
  return pages;
}

async function signInAll({ house: { store }, people }: Town, { identity }: Service): Promise<ServedTown['cookies']> {
  const rows = identityRows(store);
  const passwordHash = await hashPassword(goodPassword);
  const signIn = async (name: Name): Promise<string> => {
    const browser = openBrowser(identity);
    const { status } = await browser.post('/sign-in/email', {
      email: people[name].account.email,
      password: goodPassword,
    });
    if (status !== 200) throw new Error(`${name} could not sign in`);
    return browser.headers().get('cookie') ?? '';
  };
  for (const { account, clock } of Object.values(people)) {
    await rows.insert('credential', {
      id: account.id,
      account_id: account.id,
      provider: 'credential',
      subject: account.id,
      password_hash: passwordHash,
      created_at: clock.now,
      changed_at: clock.now,
    });
  }
  const vics = [{ column: 'account_id', is: '=', value: people.vic.account.id }] as const;
  const ended = await signIn('vic');
  await rows.remove('sign_in', vics);
  const expired = await signIn('vic');
  await rows.update('sign_in', vics, { values: { expires_at: people.vic.clock.now - 1 }, sums: {} });
  const shown = await Promise.all(names.map(async (name) => [name, await signIn(name)] as const));
  return { ...(Object.fromEntries(shown) as Record<Name, string>), ended, expired };
}

async function part({ house: { store }, people: { sue, gus }, team }: Town): Promise<void> {
  const { context, clock } = team.stage;
  await context.store.transact((tx) => deleteMember(tx, context.scope, gus.account.id));
  const sues = [{ column: 'id', is: '=', value: sue.account.id }] as const;
  await identityRows(store).update('account', sues, { values: { suspended_at: clock.now }, sums: {} });
}

/** Gives Vic a passkey and a second factor, and says what is kept of his session. */
async function seedProofs({ house: { store }, people: { vic } }: Town): Promise<ServedTown['vics']> {
  const rows = identityRows(store);
  const { id } = vic.account;
  await rows.insert('passkey', {
    id,
    account_id: id,
    name: marks.home,
    credential_id: 'vics-credential',
    public_key: 'e30',
    counter: 0,
    device_type: 'singleDevice',
    backed_up: 0,
  });
  const factor = { secret: 'vics-second-factor', backup_codes: 'vics-backup-codes', verified: 1, failures: 0 };
  await rows.insert('second_factor', { id, account_id: id, ...factor });
  const mine = [{ column: 'account_id', is: '=', value: id }] as const;
  const sessions = await rows.list('sign_in', mine, { limit: 9, offset: 0, order: null });
  const [held, expired] = sessions.toSorted((one, other) => Number(other['expires_at']) - Number(one['expires_at']));
  return { sessionHash: String(held?.['token_hash']), expiredHash: String(expired?.['token_hash']) };
}
