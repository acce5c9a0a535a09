import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '../../test/harness/freePort.ts';
import { asApp, freshDatabase, type Postgres, startPostgres } from '../../test/harness/postgres.ts';
import { root } from './server.ts';

/** Cairn as a server for others, a process of its own over PostgreSQL, and the one person who has an account there. */
export type Site = {
  readonly url: string;
  /** The database, asked by the role that owns its tables, and by the role of the app. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Sends a request as that person, and answers the JSON that came back. Throws on any status but 200. */
  readonly ask: <Answer>(method: string, path: string, body?: object) => Promise<Answer>;
};

/** Starts PostgreSQL and a server over an empty database, lets `work` ask it, and ends both however that ends. */
export async function withSite<Answer>(work: (site: Site) => Promise<Answer>): Promise<Answer> {
  const postgres = await startPostgres();
  try {
    return await overDatabase(postgres, work);
  } finally {
    await postgres.stop();
  }
}

async function overDatabase<Answer>(postgres: Postgres, work: (site: Site) => Promise<Answer>): Promise<Answer> {
  const ownerUrl = await freshDatabase(postgres.url);
  const appUrl = asApp(ownerUrl);
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = start(port, {
    CAIRN_URL: url,
    CAIRN_SECRET: randomBytes(32).toString('hex'),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });
  try {
    const ask = await signUp(url, await setupCodeOf(child));
    return await work({ url, ownerUrl, appUrl, ask });
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

function start(port: number, settings: Readonly<Record<string, string>>): ChildProcess {
  const { CAIRN_DATA: _, ...env } = process.env;
  return spawn(process.execPath, [join(root, 'bin', 'cairn.js'), 'start', '--no-open', '--port', String(port)], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function setupCodeOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const code = /sign-up#(\S+)/.exec(printed)?.[1];
      if (code !== undefined) resolve(code);
    });
    child.once('exit', (status) => reject(new Error(`cairn start ended with ${status}: ${printed}`)));
  });
}

async function signUp(url: string, invitation: string): Promise<Site['ask']> {
  const person = { email: 'bench@example.org', password: randomBytes(12).toString('hex') };
  const headers = { 'content-type': 'application/json', origin: url };
  const post = (path: string, body: object): Promise<Response> =>
    fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  await post('/api/auth/sign-up/email', { ...person, name: 'Bench', invitation });
  const signedIn = await post('/api/auth/sign-in/email', person);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask: Site['ask'] = async <Answer>(method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(url + path, { method, headers: { ...headers, cookie }, ...sent });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  await ask('POST', '/api/me/welcome', { timeZone: 'UTC' });
  return ask;
}
