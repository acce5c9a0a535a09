import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, seedPerson } from '../../../test/stage/people.ts';
import { type House, openHouse, setStage } from '../../../test/stage/stage.ts';
import { limitOwn } from '../../actions/account/limit.ts';
import { limits } from '../../core/account/limits.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { localDoor } from '../base/door.ts';
import { mountImports } from './imports.ts';
import { mountMove } from './move.ts';
import { mostWaiting } from './uploads.ts';

describe('a file that is sent', () => {
  let house: House;
  let folder: string;
  let ada: Person;

  beforeAll(async () => {
    house = await openHouse('sqlite');
  });

  afterAll(async () => house.tearDown());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-uploads-'));
    ada = await seedPerson(house, 'Ada');
    return () => rmSync(folder, { recursive: true });
  });

  const openFor = ({ context }: Pick<Person, 'context'>): Hono => {
    const [app, door] = [new Hono(), localDoor(context)];
    mountImports(app, { door, folder, report: () => undefined });
    mountMove(app, { door, folder, fileBytes: 1_000_000 });
    return app;
  };

  const send = (app: Hono, path: string) =>
    app.request(path, { method: 'POST', body: 'front,back\nOne,Two\n', duplex: 'half' } as RequestInit);

  const upload = (app: Hono) => send(app, '/api/imports?fileName=../../cards.csv');

  test('lies under a name of its own, for nobody else to read, whatever it was called', async () => {
    expect((await upload(openFor(ada))).status).toBe(200);
    const [name = '', ...others] = readdirSync(folder);
    expect([name, others]).toEqual([expect.stringMatching(/^[0-9A-Z]{26}$/), []]);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('makes room for the next once five wait', async () => {
    const app = openFor(ada);
    const [first = ''] = (await upload(app), readdirSync(folder));
    for (let time = 0; time < mostWaiting; time += 1) await upload(app);
    expect(readdirSync(folder)).toHaveLength(mostWaiting);
    expect(readdirSync(folder)).not.toContain(first);
  });

  test('is one of so many within an hour, to import and to move in', async () => {
    for (let time = 0; time < limits.upload.most; time += 1) await limitOwn(ada.context, 'upload');
    const app = openFor(ada);
    for (const path of ['/api/imports', '/api/move']) {
      const answer = await send(app, path);
      expect([answer.status, isRefusal(await answer.json())]).toEqual([429, true]);
    }
    expect(readdirSync(folder)).toEqual([]);
    expect((await upload(openFor(await seedPerson(house, 'Ben')))).status).toBe(200);
  });

  test('is not counted where there is one owner', async () => {
    const { context } = await setStage(house.store);
    for (let time = 0; time <= limits.upload.most; time += 1) {
      expect(await limitOwn(context, 'upload')).toBeUndefined();
    }
  });
});
