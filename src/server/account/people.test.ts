import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, seedAccount, seedOperator, seedPerson, seedTeam, visitOf } from '../../../test/stage/people.ts';
import { type House, openHouse, setStage, type Stage } from '../../../test/stage/stage.ts';
import { limits } from '../../core/account/limits.ts';
import type { AccountId, WorkspaceId } from '../../core/base/id.ts';
import { hourMs, instant } from '../../core/base/instant.ts';
import type { Words } from '../base/mail/words.ts';
import { mountAccount } from './routes.ts';
import { mountPeople } from './routesOfPeople.ts';
import { serverDoor } from './serverDoor.ts';

const url = 'https://cairn.example.org';

/** How somebody asks: signed in or not, or with a token, for which workspace. */
type Asking = {
  readonly as?: Pick<Person, 'account'> | undefined;
  readonly token?: string;
  readonly into?: WorkspaceId;
  readonly body?: object;
};

describe('a Cairn with accounts', () => {
  let house: House;
  let set: Stage;
  let app: Hono;
  let letters: (Words & { readonly to: string })[];
  let signedInAt = instant(0);

  beforeAll(async () => {
    house = await openHouse('sqlite');
  });

  afterAll(async () => house.tearDown());

  beforeEach(async () => {
    set = await setStage(house.store);
    letters = [];
    signedInAt = set.clock.now;
    const identity = {
      findSignedIn: async (headers: Headers) => {
        const accountId = headers.get('cookie') as AccountId | null;
        return accountId === null ? undefined : { accountId, sessionId: 'one', freshAt: signedInAt };
      },
    };
    const door = serverDoor(visitOf(set), identity);
    app = new Hono();
    mountAccount(app, door, 'server');
    const send = async (letter: (typeof letters)[number]) => void letters.push(letter);
    mountPeople(app, { door, identity, url, trustedProxies: 0, send, starterDecks: [] });
  });

  const ask = async (way: string, { as, token, into, body }: Asking = {}) => {
    const [method = 'GET', path = ''] = way.split(' ');
    const headers = {
      ...(as === undefined ? {} : { cookie: as.account.id }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(into === undefined ? {} : { 'cairn-workspace': into }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await app.request(`${url}${path}`, init);
    return { status: response.status, said: (await response.json()) as Readonly<Record<string, unknown>> };
  };

  test('knows nobody who is not signed in', async () => {
    expect((await ask('GET /api/me')).said).toEqual({ mode: 'server', account: null, workspaces: [], unheard: 0 });
    expect(await ask('GET /api/tokens')).toMatchObject({ status: 401, said: { code: 'not-signed-in' } });
    expect(await ask('GET /api/tokens', { token: 'cairn_pat_x' })).toMatchObject({ status: 401 });
  });

  test('tells a person who they are and where they belong', async () => {
    const ada = await seedPerson(set, 'Ada');
    const { said } = await ask('GET /api/me', { as: ada });
    expect(said).toMatchObject({ account: { name: 'Ada', operator: false }, workspaces: [{ kind: 'personal' }] });
  });

  test('makes a workspace for somebody who comes for the first time', async () => {
    const as = { account: await seedAccount(set, 'Ada') };
    expect((await ask('GET /api/me', { as })).said).toMatchObject({ account: { name: 'Ada' }, workspaces: [] });
    expect(await ask('GET /api/preferences', { as })).toMatchObject({ status: 404, said: { code: 'no-such-thing' } });
    const body = { timeZone: 'Asia/Tokyo' };
    for (let time = 0; time < 2; time += 1)
      expect(await ask('POST /api/me/welcome', { as, body })).toMatchObject({ status: 200 });
    expect(await ask('GET /api/me', { as })).toMatchObject({
      said: { workspaces: [{ kind: 'personal', role: 'owner' }] },
    });
  });

  test('does nothing for somebody who was removed while they were still sending', async () => {
    const [ada, ben, cy] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben'), await seedPerson(set, 'Cy')];
    const team = await seedTeam(set, { owner: ada, editor: ben, viewer: cy });
    const seat = (person: Person) => `/api/workspace/members/${person.account.id}`;
    await ask(`PATCH ${seat(ben)}`, { as: ada, into: team.id, body: { role: 'owner' } });
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const headers = { cookie: ben.account.id, 'cairn-workspace': team.id };
    const init = { method: 'PATCH', headers, body: readable, duplex: 'half' } as const;
    const answering = app.request(url + seat(cy), init);
    await setImmediate();
    expect(await ask(`DELETE ${seat(ben)}`, { as: ada, into: team.id })).toMatchObject({ status: 200 });
    const writer = writable.getWriter();
    await writer.write(new TextEncoder().encode('{"role":"owner"}'));
    await writer.close();
    expect((await answering).status).toBe(404);
  });

  test('sends an invitation whose secret stays in the browser, and lets its person in', async () => {
    const [ada, ben] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben')];
    const { id: into } = await seedTeam(set, { owner: ada });
    const invited = await ask('POST /api/workspace/invitations', {
      as: ada,
      into,
      body: { email: ben.account.email, role: 'editor' },
    });
    const { link } = invited.said as { link: string };
    expect(link).toMatch(/^https:\/\/cairn\.example\.org\/invitation#cairn_inv_[\w-]{43}$/);
    expect(letters).toMatchObject([{ to: ben.account.email, text: expect.stringContaining(`\n${link}\n`) }]);
    const [, secret] = link.split('#');
    expect(await ask('POST /api/invitations/look', { body: { secret } })).toMatchObject({
      status: 200,
      said: { workspace: 'A team', inviter: 'Ada', role: 'editor' },
    });
    expect(await ask('POST /api/invitations/accept', { as: ben, body: { secret } })).toMatchObject({
      said: { workspaceId: into },
    });
    expect(await ask('GET /api/workspace/members', { as: ben, into })).toMatchObject({
      said: { members: [{ name: 'Ada', email: null }, { name: 'Ben' }] },
    });
  });

  test('invites to have an account, where whoever runs it asks', async () => {
    const [ada, dee] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Dee')];
    await seedOperator(dee);
    const body = { email: 'new@example.org' };
    expect(await ask('POST /api/invitations', { as: ada, body })).toMatchObject({ status: 403 });
    expect(await ask('POST /api/invitations', { as: dee, body })).toMatchObject({ status: 200 });
    expect(letters).toMatchObject([{ to: body.email, subject: 'You are invited to Cairn' }]);
  });

  test('lets nobody try many secrets', async () => {
    const guess = () => ask('POST /api/invitations/look', { body: { secret: 'cairn_inv_guess' } });
    const statuses = [];
    for (let time = 0; time <= limits['invitation-look-up'].most; time += 1) statuses.push((await guess()).status);
    expect(new Set(statuses.slice(0, -2))).toEqual(new Set([404]));
    expect(statuses.at(-1)).toBe(429);
  });

  test('answers members as far as their role reaches, and others as if there were no team', async () => {
    const [ada, ben, cy] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben'), await seedPerson(set, 'Cy')];
    const { id: into } = await seedTeam(set, { owner: ada, editor: ben });
    const rename = (as: Person) => ask('PATCH /api/workspace', { as, into, body: { name: 'Bakers' } });
    expect(await rename(cy)).toMatchObject({ status: 404, said: { code: 'no-such-thing' } });
    expect(await rename(ben)).toMatchObject({ status: 403, said: { code: 'forbidden' } });
    expect(await rename(ada)).toMatchObject({ status: 200 });
  });

  test('knows nobody by a token that does not grant to read', async () => {
    const ada = await seedPerson(set, 'Ada');
    const body = { name: 'Laptop', grants: ['study'], days: 1 };
    const { secret: token } = (await ask('POST /api/tokens', { as: ada, body })).said as { secret: string };
    expect((await ask('GET /api/me', { token })).said).toMatchObject({ account: null, workspaces: [] });
  });

  test('takes nothing for an entry of the log that no database could keep', async () => {
    const as = await seedPerson(set, 'Ada');
    expect(await ask('GET /api/me/audit?before=%00', { as })).toMatchObject({ status: 400 });
  });

  test('lets a token do what it grants, and nothing with the account', async () => {
    const ada = await seedPerson(set, 'Ada');
    const body = { name: 'Laptop', grants: ['read'], days: 1 };
    const { secret: token } = (await ask('POST /api/tokens', { as: ada, body })).said as { secret: string };
    expect(await ask('GET /api/me', { token })).toMatchObject({ said: { account: { name: 'Ada' } } });
    expect(await ask('GET /api/preferences', { token })).toMatchObject({ status: 200 });
    expect(await ask('PUT /api/preferences', { token, body: {} })).toMatchObject({ status: 403 });
    for (const way of ['GET /api/tokens', 'POST /api/tokens', 'GET /api/me/audit', 'POST /api/me/delete'])
      expect(await ask(way, { token, body: way.startsWith('GET') ? undefined : body } as Asking)).toMatchObject({
        status: 403,
        said: { message: 'A token may not do this. Do it in the browser, signed in.' },
      });
  });

  test('deletes an account only soon after signing in', async () => {
    const [ada] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben')];
    const remove = () =>
      ask('POST /api/me/delete', { as: ada, body: { email: ada.account.email, publications: 'keep' } });
    signedInAt = instant(set.clock.now - hourMs);
    expect(await remove()).toMatchObject({ status: 403, said: { code: 'stale-sign-in' } });
    signedInAt = set.clock.now;
    expect(await remove()).toMatchObject({ status: 200 });
    expect(await ask('GET /api/tokens', { as: ada })).toMatchObject({ status: 401 });
  });
});
