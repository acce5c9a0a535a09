import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import { type Effect, joinedOf, ordersOf, rippleOf, spreadOf, type Teams } from './ripple.ts';

const id = (name: string | number) => String(name) as RecordId;

const effect = (name: string, followedFrom: readonly string[] = [], teams: readonly string[] = []): Effect => ({
  id: id(name),
  teams: teams.map(id),
  followedFrom: followedFrom.map(id),
});

const teams: Teams = new Map([
  [id('mine'), { own: true, function: 'product' }],
  [id('payments'), { own: false, function: 'engineering' }],
  [id('ledgers'), { own: false, function: 'engineering' }],
  [id('sales'), { own: false, function: 'sales' }],
]);

const someEffects = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: 3 }), {
      minLength: count,
      maxLength: count,
    }),
  )
  .map((all) => all.map((causes, at): Effect => ({ id: id(at), teams: [], followedFrom: causes.map(id) })));

const inOneDirection = (effects: readonly Effect[]): readonly Effect[] =>
  effects.map((one) => ({ ...one, followedFrom: one.followedFrom.filter((cause) => Number(cause) < Number(one.id)) }));

describe('the order of an effect', () => {
  test('is the length of the longest way that led to it', () => {
    const effects = [effect('a'), effect('b', ['a']), effect('c', ['b', 'a']), effect('d', ['gone'])];
    expect(Object.fromEntries(ordersOf(effects))).toEqual({ a: 1, b: 2, c: 3, d: 1 });
  });

  test('is higher than that of everything it followed from', () => {
    fc.assert(
      fc.property(someEffects.map(inOneDirection), (effects) => {
        const orders = ordersOf(effects);
        for (const one of effects)
          for (const cause of one.followedFrom)
            expect(orders.get(one.id)).toBeGreaterThan(orders.get(cause) ?? Number.NaN);
      }),
    );
  });

  test('is found also where effects lead round in a loop', () => {
    fc.assert(
      fc.property(someEffects, (effects) => {
        const orders = ordersOf(effects);
        expect(orders.size).toBe(effects.length);
        for (const order of orders.values()) expect(order).toBeGreaterThan(0);
        expect(Math.max(...orders.values())).toBeLessThanOrEqual(effects.length);
      }),
    );
  });
});

test('effects are joined that followed from one another, and to nothing that is not there', () => {
  const effects = [effect('a'), effect('b', ['a', 'gone']), effect('alone'), effect('other', ['gone'])];
  expect(joinedOf(effects)).toEqual([effect('a'), effect('b', ['a'])]);
});

describe('the ripple of an impact', () => {
  const effects = [
    effect('before', [], ['sales']),
    effect('root', ['before'], ['payments', 'mine']),
    effect('next', ['root'], ['ledgers', 'payments']),
    effect('last', ['next'], ['unknown']),
    effect('apart', [], ['sales']),
  ];

  test('holds what followed from it, and counts orders from it on', () => {
    expect(rippleOf(id('root'), effects, teams)).toEqual({
      effects: ['root', 'next', 'last'],
      depth: 3,
      teams: ['payments', 'ledgers', 'unknown'],
      functions: ['engineering'],
    });
  });

  test('is one order deep where nothing followed', () => {
    expect(rippleOf(id('apart'), effects, teams)).toMatchObject({ effects: ['apart'], depth: 1 });
  });

  test('leaves out one’s own teams', () => {
    expect(spreadOf([{ teams: [id('mine')] }], teams)).toEqual({ teams: [], functions: [] });
  });

  test('ends, holds each effect once, and reaches no further than all of them together', () => {
    fc.assert(
      fc.property(someEffects, (some) => {
        const ripple = rippleOf(id(0), some, teams);
        expect(new Set(ripple.effects).size).toBe(ripple.effects.length);
        expect(ripple.effects).toContain(id(0));
        expect(ripple.depth).toBeLessThanOrEqual(ripple.effects.length);
      }),
    );
  });
});
