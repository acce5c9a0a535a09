import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Method } from '../../src/contract/base/endpoint.ts';
import { basePath, ways } from '../../src/server/account/identity/ways.ts';
import { engines } from '../stage/stage.ts';
import { findTraces } from './ground/marks.ts';
import { changesIn, rowsWith } from './ground/rows.ts';
import { intruders } from './identity/intruders.ts';
import { type WayCase, wayCases } from './identity/wayCases.ts';
import { ask } from './routes/asking.ts';
import { serveTown, type ServedTown } from './ground/served.ts';

test('every way of signing in has a case', () => {
  expect(Object.keys(wayCases).toSorted()).toEqual(Object.keys(ways).toSorted());
});

describe.each(engines)('on %s', (engine) => {
  let town: ServedTown;
  let tried = 0;

  beforeAll(async () => {
    town = await serveTown(engine);
  });

  afterAll(async () => {
    await town.tearDown();
    process.stdout.write(`${tried} attempts at an account were made on ${engine}.\n`);
  });

  test.each(Object.entries(wayCases))('%s gives nothing of an account to anybody else', async (name, way) => {
    const wrong: string[] = [];
    for (const intruder of intruders.filter(({ without }) => without !== name))
      wrong.push(...(await tryWay(town, { name, way, intruder })));
    tried += intruders.length;
    expect([...wrong, ...town.reports.splice(0).map(({ message }) => `breaks: ${message}`)].join('\n')).toBe('');
  });
});

type Attempt = { readonly name: string; readonly way: WayCase; readonly intruder: (typeof intruders)[number] };

async function tryWay(town: ServedTown, { name, way, intruder }: Attempt): Promise<readonly string[]> {
  const [method, path] = name.split(' ') as [Method, string];
  const entrance = { name, method, path: basePath + path, needs: 'nobody', grant: null } as const;
  const headers = await intruder.headers(town);
  await town.house.store.transact((tx) => tx.deleteFrom('quota').execute());
  const held = [town.people.vic.account.id, town.people.vic.account.email, town.home.id];
  const before = rowsWith(await town.house.rows(), held);
  const { status, text } = await ask(town, entrance, { asked: { fields: way.fields?.(town) ?? {} }, headers });
  await town.service.identity.settle();
  const after = rowsWith(await town.house.rows(), held);
  const expected = intruder.expected(way, method);
  const changes = changesIn(before, after)
    .filter((row) => !row.includes(town.vics.expiredHash))
    .filter((row) => way.writes?.includes(row.split(' ')[1] ?? '') !== true);
  return [
    ...(status === expected ? [] : [`gets ${status} instead of ${expected}: ${text.slice(-200)}`]),
    ...findTraces(text, town.traces, ['team', 'home', 'report', 'mail', 'secret']).map((trace) => `is told ${trace}`),
    ...changes.map((row) => `changes ${row}`),
  ].map((one) => `${intruder.name} ${one}`);
}
