import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import { type House, openHouse, setStage, type Stage } from '../../../test/stage/stage.ts';
import { moveOut } from '../../actions/account/moving/moveOut.ts';
import { listDecks } from '../../actions/study/decks/listDecks.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { localDoor } from '../base/door.ts';
import { mountMove } from './move.ts';

let here: House;
let there: House;
let source: Stage;
const folder = mkdtempSync(join(tmpdir(), 'cairn-moving-'));

beforeAll(async () => {
  [here, there] = await Promise.all([openHouse('sqlite'), openHouse('sqlite')]);
  source = await setStage(here.store);
  for (const card of await seedCards(source, (await seedDeck(source)).id, 3)) await answer(source, card);
});
afterAll(async () => {
  await Promise.all([here.tearDown(), there.tearDown()]);
  rmSync(folder, { recursive: true });
});

async function send(target: Stage, body: Uint8Array<ArrayBuffer> | null): Promise<Response> {
  const app = new Hono();
  mountMove(app, { door: localDoor(target.context), folder, fileBytes: 1_000_000 });
  return app.request('/api/move', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

async function pack(): Promise<Uint8Array<ArrayBuffer>> {
  const outgoing = await moveOut(source.context, { kind: 'file', path: here.store.place });
  if (isRefusal(outgoing)) throw new Error(outgoing.message);
  const chunks: Uint8Array[] = [];
  for await (const chunk of outgoing.bytes) chunks.push(chunk);
  await outgoing.close();
  return new Uint8Array(Buffer.concat(chunks));
}

test('what is sent is taken in, and nothing of it stays on the way', async () => {
  const target = await setStage(there.store);
  const answered = await send(target, await pack());
  expect({ status: answered.status, moved: await answered.json() }).toEqual({
    status: 200,
    moved: { decks: 1, notes: 3, cards: 3, reviews: 3, records: 0 },
  });
  expect((await listDecks(target.context)).decks).toMatchObject([{ name: 'Deciding', cards: 3 }]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a second move into the same workspace is refused', async () => {
  const target = await setStage(there.store);
  await send(target, await pack());
  const answered = await send(target, await pack());
  expect({ status: answered.status, refused: await answered.json() }).toMatchObject({
    status: 409,
    refused: { code: 'occupied', message: expect.stringContaining('Nothing was moved.') },
  });
});

test.each([
  ['nothing', null],
  ['a letter', new TextEncoder().encode('Dear Sir')],
])('%s is refused, and nothing of it stays', async (_, body) => {
  const answered = await send(await setStage(there.store), body);
  expect({ status: answered.status, refused: isRefusal(await answered.json()) }).toEqual({
    status: 400,
    refused: true,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what breaks off on its way is refused', async () => {
  const bytes = await pack();
  const answered = await send(await setStage(there.store), bytes.slice(0, bytes.length - 30));
  expect({ status: answered.status, refused: await answered.json() }).toMatchObject({
    status: 400,
    refused: { code: 'damaged' },
  });
});
