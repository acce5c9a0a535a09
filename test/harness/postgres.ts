import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findFreePort } from './freePort.ts';
import { findPostgres } from './postgresBinaries.ts';
import { findPlainUser } from './plainUser.ts';

/** A PostgreSQL server to test against. `url` names an empty database and a user that may make more of them. */
export type Postgres = { readonly url: string; readonly stop: () => Promise<void> };

/** What the keeper process is told on its first line: see postgresKeeper.ts. */
export type Order = {
  readonly bin: string;
  readonly owner: { readonly uid?: number; readonly gid?: number };
  readonly port: number;
  readonly password: string;
};

/**
 * The server of CAIRN_TEST_DATABASE_URL, else one of our own on loopback, gone when this process is, however it ends.
 * Throws an error that says why where neither can be had.
 */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env['CAIRN_TEST_DATABASE_URL'];
  return given === undefined || given === '' ? await startOwn() : await borrow(given);
}

/** The url of a new database that copies the one `url` names, which nobody may be connected to meanwhile. */
export async function freshDatabase(url: string): Promise<string> {
  const source = new URL(url);
  const name = `${prefixOf(source)}_${randomBytes(6).toString('hex')}`;
  await ask(url, `create database ${name} template "${databaseOf(source)}"`);
  return at(url, name);
}

async function startOwn(): Promise<Postgres> {
  const owner = findPlainUser();
  const bin = findPostgres(owner);
  const order: Order = { bin, owner, port: await findFreePort(), password: randomBytes(18).toString('hex') };
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('postgresKeeper.ts', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  keeper.stdin.write(`${JSON.stringify(order)}\n`);
  await waitUntilReady(keeper);
  const server = `postgres://postgres:${order.password}@127.0.0.1:${order.port}/postgres`;
  return { url: await makeTemplate(server), stop: () => dismiss(keeper) };
}

async function borrow(server: string): Promise<Postgres> {
  const url = await makeTemplate(server);
  return { url, stop: () => dropAll(server, prefixOf(new URL(url))) };
}

/** The same database, asked by the role of the app, which owns nothing and is held back by row-level security. */
export function asApp(url: string): string {
  const there = new URL(url);
  there.username = `${prefixOf(there)}_app`;
  there.password = prefixOf(there);
  return there.href;
}

async function makeTemplate(server: string): Promise<string> {
  const name = `cairn_test_${randomBytes(4).toString('hex')}`;
  await ask(server, `create role ${name}_app login password '${name}'`);
  await ask(server, `create database ${name} template template0 encoding 'UTF8'`);
  return at(server, name);
}

async function dropAll(server: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
    await client.query(`drop role ${prefix}_app`);
  } finally {
    await client.end();
  }
}

async function waitUntilReady(keeper: ChildProcess): Promise<void> {
  if (keeper.stdout === null || keeper.stderr === null) throw new TypeError('the keeper needs pipes');
  const complaint = text(keeper.stderr);
  for await (const chunk of keeper.stdout) if (String(chunk).includes('ready')) return;
  throw new Error(`PostgreSQL did not start: ${(await complaint).trim()}`);
}

function dismiss(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.stdin?.end();
  });
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: at(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

const databaseOf = (url: URL): string => decodeURIComponent(url.pathname.slice(1));

/** The part of the name that all databases of one run share. */
const prefixOf = (url: URL): string => databaseOf(url).split('_').slice(0, 3).join('_');
