import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../stage/stage.ts';
import { findTraces, type Traces } from './ground/marks.ts';
import { changesIn } from './ground/rows.ts';
import { collectTraces } from './ground/traces.ts';
import {
  findScopes,
  learnerBeside,
  misplaced,
  ownerOf,
  type Scopes,
  type Standing,
  strangersTo,
} from './store/askers.ts';
import { call, lookAtHeld, type Outcome, spell } from './store/calling.ts';
import { storeCases } from './store/cases/cases.ts';
import type { Called } from './store/storeCase.ts';
import { openThings, type Things } from './store/things.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../src/store/{account,study,ledger,evidence}/**/*.ts', '!**/*.test.ts'],
  { eager: true },
);

test('every function of the store has a case, and every case a function', () => {
  const functions = Object.entries(modules).map(([path, module]) => [
    path.slice('../../src/store/'.length, -'.ts'.length),
    Object.keys(module)
      .filter((name) => typeof module[name] === 'function')
      .toSorted(),
  ]);
  const cases = Object.entries(storeCases).map(([path, several]) => [path, Object.keys(several).toSorted()]);
  expect(Object.fromEntries(cases)).toEqual(Object.fromEntries(functions));
});

const calls = Object.entries(storeCases).flatMap(([path, several]) =>
  Object.entries(several).flatMap(([name, one]) => (one.kind === 'open' ? [] : [[`${path}: ${name}`, one] as const])),
);

describe.each(engines)('on %s', (engine) => {
  let its: Things;
  let scopes: Scopes;
  let traces: Traces;
  let before: readonly string[];
  let tried = 0;

  beforeAll(async () => {
    its = await openThings(engine);
    scopes = await findScopes(its);
    traces = await collectTraces(its);
    before = await its.house.store.transact((tx) => lookAtHeld(its, tx));
  });

  afterAll(async () => {
    await its.house.tearDown();
    process.stdout.write(`${tried} calls of strangers were tried at the store on ${engine}.\n`);
  });

  test.each(calls)('%s shows and changes nothing of anybody else', async (_, called) => {
    const right = await call(its, ownerOf(its, scopes, called), called);
    expect(right.thrown).toBeNull();
    if (called.silent === undefined && called.kind === 'writes') expect(right.after).not.toEqual(before);
    const strangers = strangersWho(called);
    const wrong: string[] = [];
    for (const stranger of strangers)
      wrong.push(...findWrong(called, { stranger, right, outcome: await call(its, stranger, called) }));
    tried += strangers.length;
    expect(wrong.join('\n')).toBe('');
  });

  const strangersWho = (called: Called): readonly Standing[] => [
    ...(called.walledOnly === undefined || engine === 'postgres' ? strangersTo(its, scopes, called) : []),
    ...(called.bare === undefined && engine === 'postgres' ? misplaced(its, scopes, called) : []),
  ];

  type Tried = { readonly stranger: Standing; readonly right: Outcome; readonly outcome: Outcome };

  function findWrong(called: Called, { stranger, right, outcome }: Tried): readonly string[] {
    if (outcome.thrown !== null) return [];
    const echoed = new Set(called.echoes?.(its));
    const told = findTraces(spell(outcome.told), traces, ['team', 'home', 'report', 'mail', 'secret']);
    const isSame = called.kind === 'reads' && called.silent === undefined && spell(right.told) === spell(outcome.told);
    const changes = changesIn(before, outcome.after ?? before).filter((row) => !isOwnOf(stranger, row));
    return [
      ...told.filter((trace) => !echoed.has(trace)).map((trace) => `is told ${trace}`),
      ...(isSame ? [`is told what Vic is told: ${spell(right.told)}`] : []),
      ...changes.map((row) => `changes ${row}`),
    ].map((one) => `${stranger.name} ${one}`);
  }

  const isOwnOf = ({ name, as }: Standing, row: string): boolean =>
    name === learnerBeside && row.includes(as.scope.learnerId);
});
