import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDeck } from '../../../test/stage/seed.ts';
import { type House, openHouse, setStage } from '../../../test/stage/stage.ts';
import { localDoor } from '../base/door.ts';
import { mountExports } from './exports.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse('sqlite');
});

afterAll(async () => house.tearDown());

test.each([
  ['Decisions', 'Decisions'],
  ['../../"a"; filename=b.exe\r\nX: y', '-a-filename-b-exe-X-y'],
  ['漢字', '%E6%BC%A2%E5%AD%97'],
  [`a${'𝒜'.repeat(50)}`, `a${'%F0%9D%92%9C'.repeat(39)}`],
])('the export of %j has a name that ends nothing and leads nowhere', async (name, expected) => {
  const set = await setStage(house.store);
  const app = new Hono();
  mountExports(app, localDoor(set.context));
  const { headers } = await app.request(`/api/decks/${(await seedDeck(set, { name })).id}/export.csv`);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="deck.csv"; filename*=UTF-8''${expected}.csv`);
});
