import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../src/server/assistants.ts';
import { engines } from '../stage/stage.ts';
import { type Name, names } from './ground/cast.ts';
import type { Part } from './ground/marks.ts';
import { toolAsks } from './routes/cases/assistant.ts';
import { declared, listWays, type Way } from './routes/declared.ts';
import { routeCases } from './routes/cases/cases.ts';
import { serveTown, type ServedTown } from './ground/served.ts';
import { trialOf, tryCase } from './routes/trying.ts';

/** Signing in has a table of its own. */
const ofIdentity = 'ALL /api/auth/*';

/** Where addresses are told to others: to owners of the team, to whoever holds the invitation, and to the operator. */
const tellingAddresses = [
  'GET /api/operator/letters',
  'GET /api/operator/people',
  'GET /api/workspace/invitations',
  'GET /api/workspace/members',
  'POST /api/invitations/look',
];

test('no case lets anybody but the person know what they learn, or the operator what a team writes unless it was reported', () => {
  const all = Object.entries(routeCases).flatMap(([name, several]) => several.map((asked) => ({ name, asked })));
  const openTo = (name: Name, part: Part): readonly string[] => [
    ...new Set(all.filter(({ asked }) => asked.tells?.(name).includes(part)).map((one) => one.name)),
  ];
  for (const name of names) expect(openTo(name, 'home')).toEqual([]);
  expect([...new Set(names.flatMap((name) => openTo(name, 'mail')))].toSorted()).toEqual(tellingAddresses);
  // The log of what happened names workspaces by their ids, a status list lies at the id of its workspace, and whoever has
  // the link of a witness, of a panel or of a review sees what they are asked about.
  const named = [
    'GET /api/audit',
    'GET /api/reports',
    'GET /panel/:secret',
    'GET /review/:secret',
    'GET /status/:workspaceId',
    'GET /witness/:secret',
  ];
  expect(openTo('opal', 'team').toSorted()).toEqual(named);
});

describe.each(engines)('on %s', (engine) => {
  let town: ServedTown;
  let ways: ReadonlyMap<string, Way>;
  let tried = 0;

  beforeAll(async () => {
    town = await serveTown(engine);
    ways = new Map(listWays(town.app).map((way) => [way.name, way]));
  });

  afterAll(async () => {
    await town.tearDown();
    process.stdout.write(`${tried} requests of strangers, members and owners were tried on ${engine}.\n`);
  });

  test('every route has a case, and every case a route', () => {
    const routes = [...ways.keys()].filter((name) => name !== ofIdentity);
    expect(Object.keys(routeCases).toSorted()).toEqual(routes.toSorted());
  });

  test('every way in that the contract declares is there', () => {
    expect([...declared.keys()].filter((name) => !ways.has(name))).toEqual([]);
  });

  test('every tool of assistants has a case', () => {
    expect(Object.keys(toolAsks).toSorted()).toEqual(offer.tools.map(({ name }) => name).toSorted());
  });

  const cases = Object.entries(routeCases).flatMap(([name, several]) =>
    several.map((asked, at) => [at === 0 ? name : `${name} (${at + 1})`, { name, asked }] as const),
  );

  test.each(cases)('%s shows and does what it may, and nothing else', async (_, { name, asked }) => {
    const way = ways.get(name);
    if (way === undefined) throw new Error('there is no such route');
    const trial = trialOf(way, asked);
    tried += trial.tries.length;
    const wrong = await tryCase(town, trial);
    expect([...wrong, ...town.reports.splice(0).map(({ message }) => `breaks: ${message}`)].join('\n')).toBe('');
  });
});
