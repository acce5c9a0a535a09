import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preferences } from '../../src/core/account/learner.ts';
import type { Engine } from '../../src/store/base/database.ts';
import { engines, type House, openHouse, setStage, type Stage } from './stage.ts';

type AnyFunction = (...args: never[]) => unknown;

type FunctionNames<Module> = { [Name in keyof Module]: Module[Name] extends AnyFunction ? Name : never }[keyof Module];

type Sentences<Subject> = Readonly<Record<string, (subject: Subject, stage: Stage) => Promise<void> | void>>;

/** For every function a module exports, what is true of it. The compiler asks for the ones left out. */
export type Suite<Module> = { readonly [Name in FunctionNames<Module>]: Sentences<Module[Name]> };

/** Runs a module's suite on every engine; a test that never calls the function it is about fails. */
export function exercise<Module extends object>(module: Module, suite: Suite<Module>): void {
  test('every exported function is exercised', () => {
    const functions = Object.entries(module).filter(([, exported]) => typeof exported === 'function');
    expect(Object.keys(suite).toSorted()).toEqual(functions.map(([name]) => name).toSorted());
  });
  const subjects = Object.entries(suite as Readonly<Record<string, Sentences<never>>>);
  describe.each(engines)('on %s', (engine) => {
    const stage = stageOn(engine);
    describe.each(subjects)('%s', (name, sentences) => {
      test.each(Object.entries(sentences))('%s', async (_, sentence) => {
        const calls = { count: 0 };
        await sentence(counted(module[name as keyof Module] as AnyFunction, calls) as never, await stage());
        expect(calls.count).toBeGreaterThan(0);
      });
    });
  });
}

/** Opens a store for the tests around the call, and sets a stage in it for each that asks for one. */
export function stageOn(engine: Engine): (wishes?: Partial<Preferences>) => Promise<Stage> {
  let house: House | undefined;
  beforeAll(async () => {
    house = await openHouse(engine);
  });
  afterAll(async () => house?.tearDown());
  return (wishes) => {
    if (house === undefined) throw new Error('the store is not open yet');
    return setStage(house.store, wishes);
  };
}

const counted =
  (subject: AnyFunction, calls: { count: number }): AnyFunction =>
  (...args: never[]) => {
    calls.count += 1;
    return subject(...args);
  };
