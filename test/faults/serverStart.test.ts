import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { getMe } from '../../src/contract/account/who.ts';
import { getCard, listCards } from '../../src/contract/study/cards.ts';
import { listDecks } from '../../src/contract/study/decks.ts';
import type { Engine } from '../../src/store/base/database.ts';
import { asApp, freshDatabase } from '../harness/postgres.ts';
import { engines } from '../stage/stage.ts';
import { ask, type Asked, importText } from './ask.ts';
import {
  type Ended,
  findTroubles,
  lookOver,
  ownFolder,
  runCairn,
  type Running,
  startCairn,
  tryStart,
} from './cairn.ts';
import { openDevice } from './device.ts';
import { throwDice } from './dice.ts';
import { type Ground, openBrowser, openGround, register, setupCodeOf, startSite } from './site.ts';

const refused = 3;
const fewCards = 'front,back\nOne?,Two\nThree?,Four\n';

const grounds: Ground[] = [];
const running: Running[] = [];

const newGround = async (engine: Engine): Promise<Ground> => {
  const ground = await openGround(engine);
  grounds.push(ground);
  return ground;
};

const keep = async (starting: Promise<Running>): Promise<Running> => {
  const started = await starting;
  running.push(started);
  return started;
};

afterEach(async () => {
  for (const process of running.splice(0)) await process.kill();
});
afterAll(() => {
  for (const ground of grounds) ground.remove();
});

describe('a server does not start', () => {
  const folder = ownFolder('server-start');
  afterAll(() => folder.remove());

  test.each([
    [{ CAIRN_URL: 'https://cairn.example.org' }, 'CAIRN_SECRET is missing. Keep a secret of its own for this server,'],
    [
      { CAIRN_URL: 'http://cairn.example.org', CAIRN_SECRET: 'x'.repeat(32) },
      'CAIRN_URL begins with http, so passwords would travel for all to read.',
    ],
    [{ CAIRN_SECRET: 'x'.repeat(32) }, 'CAIRN_SECRET is set, but CAIRN_URL is not.'],
  ])('with %j', async (env, sentence) => {
    expect(await expectEnd(tryStart(folder.path, { env }))).toMatchObject({
      code: refused,
      out: '',
      complaints: expect.stringContaining(sentence),
    });
  });
});

describe.skipIf(inject('postgresUrl') === null)('a server does not start with a role', () => {
  let ownerUrl: string;
  const roles: string[] = [];
  beforeAll(async () => {
    ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
  });
  afterAll(() => askOwner(...roles.map((name) => `drop role ${name}`)));

  const askOwner = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  const makeRole = async (attribute: string): Promise<string> => {
    const name = `cairn_test_${randomBytes(4).toString('hex')}`;
    await askOwner(`create role ${name} login password '${name}' ${attribute}`);
    roles.push(name);
    const url = new URL(ownerUrl);
    [url.username, url.password] = [name, name];
    return url.href;
  };

  const start = async (env: Ground['env']): Promise<Ended> => {
    const { folder, env: usual } = await newGround('sqlite');
    return expectEnd(tryStart(folder, { env: { ...usual, ...env } }));
  };

  test('that owns the tables', async () => {
    expect(await start({ DATABASE_URL: ownerUrl })).toMatchObject({
      code: refused,
      out: '',
      complaints: expect.stringContaining('owns the tables, so the walls between workspaces would not hold.'),
    });
  });

  test.each(['superuser', 'bypassrls'])('with %s', async (attribute) => {
    const env = { DATABASE_URL: await makeRole(attribute), DATABASE_OWNER_URL: ownerUrl };
    expect(await start(env)).toMatchObject({
      code: refused,
      out: '',
      complaints: expect.stringContaining('is a superuser or may bypass row-level security. Name a plain role there:'),
    });
  });

  test('that finds nothing there and may make nothing', async () => {
    const empty = asApp(await freshDatabase(inject('postgresUrl') ?? ''));
    expect(await start({ DATABASE_URL: empty })).toMatchObject({
      code: refused,
      complaints: expect.stringContaining(
        'the role of DATABASE_URL may not bring it up to date. Name the role that owns it in DATABASE_OWNER_URL.',
      ),
    });
  });
});

describe.each(engines)('what accounts have on %s', (engine) => {
  let ground: Ground;
  let local: Ground;
  let before: unknown;

  beforeAll(async () => {
    ground = await newGround(engine);
    const {
      CAIRN_URL: _url,
      CAIRN_SECRET: _secret,
      CAIRN_REGISTRATION: _how,
      CAIRN_TRUSTED_PROXIES: _hops,
      ...env
    } = ground.env;
    local = { ...ground, env };
    const site = await keep(startSite(ground));
    const ada = await register(site.address, 'Ada', { invitation: await setupCodeOf(site) });
    await importText(ada.at(site.address), 'Of Ada', fewCards);
    const ben = await register(site.address, 'Ben');
    await importText(ben.at(site.address), 'Of Ben', fewCards);
    await site.stop();
    before = await lookOver(local.folder, local);
    writeFileSync(join(local.folder, 'Few.csv'), fewCards);
  });

  const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(local.folder, words, local);

  test('is served to nobody who has not signed in', async () => {
    const ended = await expectEnd(tryStart(local.folder, local));
    expect(ended).toEqual({ code: refused, out: '', complaints: expect.stringContaining(theirs) });
  });

  test.each([
    [['stats']],
    [['import', 'Few.csv']],
    [['mcp']],
    [['move', '--to', 'http://127.0.0.1:1', '--token', 'cairn_pat_x']],
  ])('is not shown or changed by %j', async (words) => {
    const here = words.map((word) => (word === 'Few.csv' ? join(local.folder, word) : word));
    const { code, complaints } = await cairn(...here);
    expect({ code, complaints }).toEqual({ code: refused, complaints: theirs });
  });

  test('is looked over, backed up and restored as a whole', async () => {
    expect(before).toMatchObject({ damage: [], troubles: [] });
    expect(await cairn('doctor', '--rebuild')).toMatchObject({ code: 0 });
    const file = join(local.folder, 'backup');
    expect(await cairn('backup', file)).toMatchObject({ code: 0 });
    expect(await cairn('backup', '--check', file)).toMatchObject({ code: 0 });
    const elsewhere = await newGround('sqlite');
    expect(await runCairn(elsewhere.folder, ['restore', file])).toMatchObject({ code: 0 });
    expect(await lookOver(elsewhere.folder)).toEqual(before);
    expect(await runCairn(elsewhere.folder, ['stats'])).toMatchObject({ code: refused, complaints: theirs });
  });
});

describe.each(engines)('a local Cairn on %s that becomes a server', (engine) => {
  test('is what the first account finds, with every answer, and nobody else', async () => {
    const ground = await newGround(engine);
    const { DATABASE_OWNER_URL: ownerUrl } = ground.env;
    const local = await keep(
      startCairn(ground.folder, ownerUrl === undefined ? {} : { env: { DATABASE_URL: ownerUrl } }),
    );
    await importText(local.address, 'Before', fewCards);
    const { cards } = await ask(local.address, listCards, { limit: 3 });
    const studied = cards.map(({ cardId }) => cardId);
    const device = openDevice(throwDice('before there were accounts'), studied);
    for (let at = 0; at < 6; at += 1) await device.answer(local.address);
    const lookAt = async (asked: Asked) => {
      const known = await Promise.all(studied.map((cardId) => ask(asked, getCard, { cardId })));
      const { decks } = await ask(asked, listDecks, {});
      return { decks, known: known.map(({ note, memory, history }) => ({ note, memory, history })) };
    };
    const before = await lookAt(local.address);
    await local.stop();

    const site = await keep(startSite(ground));
    const setupCode = await setupCodeOf(site);
    expect((await ask(openBrowser()(site.address), getMe, {})).account).toBeNull();
    const ada = await register(site.address, 'Ada', { invitation: setupCode });
    expect(await lookAt(ada.at(site.address))).toEqual(before);
    const ben = await register(site.address, 'Ben');
    const { decks } = await ask(ben.at(site.address), listDecks, {});
    expect(decks.map(({ name }) => name)).not.toContain('Before');
    expect(await findTroubles(ground.folder, ground)).toEqual([]);
  });
});

const theirs =
  'This Cairn has accounts, and what is in it belongs to them. Set CAIRN_URL and start it as a server, then sign in with your browser.\n';

async function expectEnd(starting: Promise<Running | Ended>): Promise<Ended> {
  const started = await starting;
  if (!('address' in started)) return started;
  await started.kill();
  throw new Error('Cairn started where it must not');
}
