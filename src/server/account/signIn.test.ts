import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitOf } from '../../../test/stage/people.ts';
import { type House, openHouse } from '../../../test/stage/stage.ts';
import { limit } from '../../actions/account/limit.ts';
import { type Limited, limits } from '../../core/account/limits.ts';
import { ways } from './identity/ways.ts';
import { serverDoor } from './serverDoor.ts';
import { mountSignIn } from './signIn.ts';

let house: House;
let app: Hono;

beforeAll(async () => {
  house = await openHouse('sqlite');
  const visit = visitOf(house);
  const identity = {
    handle: async () => Response.json({}),
    findSignedIn: async () => undefined,
    offered: { password: true, passkey: true, link: true, singleSignOn: null, registration: 'open' },
    settle: async () => undefined,
  } as const;
  app = new Hono();
  mountSignIn(app, { door: serverDoor(visit, identity), identity, trustedProxies: 0, watch: () => undefined });
  const spent: readonly Limited[] = ['sign-in-from', 'sign-in-begun', 'own-password', 'password-reset'];
  for (const limited of spent) {
    for (let time = 0; time < limits[limited].most; time += 1) await limit(visit, limited, 'unknown');
  }
});

afterAll(async () => house.tearDown());

test('only what needs a session, guesses nothing and writes to nobody can be asked without end', async () => {
  const answers = await Promise.all(
    Object.keys(ways).map(async (way) => {
      const [method = '', path = ''] = way.split(' ');
      return [way, (await app.request(`/api/auth${path}`, { method })).status] as const;
    }),
  );
  const endless = answers.filter(([, status]) => status !== 429).map(([way]) => way);
  expect(endless.toSorted()).toEqual([
    'GET /callback/oidc',
    'GET /get-session',
    'GET /list-accounts',
    'GET /list-sessions',
    'GET /passkey/generate-register-options',
    'GET /passkey/list-user-passkeys',
    'POST /passkey/delete-passkey',
    'POST /passkey/update-passkey',
    'POST /passkey/verify-registration',
    'POST /revoke-other-sessions',
    'POST /revoke-session',
    'POST /sign-out',
    'POST /update-user',
  ]);
});
