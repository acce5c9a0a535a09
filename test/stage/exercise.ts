import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  onEveryEngine((stage) => {
    for (const [name, sentences] of Object.entries(suite as Readonly<Record<string, Sentences<never>>>)) {
      describe(name, () => {
        test.each(Object.entries(sentences))('%s', async (_, sentence) => {
          const calls = { count: 0 };
          await sentence(counted(module[name as keyof Module] as AnyFunction, calls) as never, await stage());
          expect(calls.count, `calls of ${name}`).toBeGreaterThan(0);
        });
      });
    }
  });
}

/** Describes the same on every engine; `stage` sets one anew. */
export function onEveryEngine(tell: (stage: typeof setUp) => void): void {
  describe.each(engines)('on $engine', ({ engine, absent }) => {
    describe.skipIf(absent)('with a store', () => {
      beforeAll(async () => {
        house = await openHouse(engine);
      });
      afterAll(async () => house?.tearDown());
      tell(setUp);
    });
  });
}

/** Engines are gone through one after the other, so there is one store at a time. */
let house: House | undefined;

function setUp(wishes?: Parameters<typeof setStage>[1]): Promise<Stage> {
  if (house === undefined) throw new Error('the store is not open yet');
  return setStage(house.store, wishes);
}

const counted = (subject: AnyFunction, calls: { count: number }): AnyFunction =>
  ((...args: never[]) => {
    calls.count += 1;
    return subject(...args);
  });
