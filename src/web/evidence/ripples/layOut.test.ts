import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { ordersOf } from '../../../core/evidence/ripple.ts';
import { type Drawn, layOut } from './layOut.ts';

const id = (name: string | number) => String(name) as RecordId;

const effect = (name: string, on: number, order: number, followedFrom: readonly string[] = []): Drawn => ({
  id: id(name),
  day: day(on),
  order,
  followedFrom: followedFrom.map(id),
});

describe('the drawing of ripples', () => {
  test('puts what followed right below what it followed from, the earliest first', () => {
    const { rows, lines, columns } = layOut([
      effect('later', 9, 1),
      effect('c', 5, 3, ['b']),
      effect('a', 1, 1),
      effect('b2', 4, 2, ['a']),
      effect('b', 3, 2, ['a']),
    ]);
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'c', 'b2', 'later']);
    expect(columns).toBe(3);
    expect(lines).toContainEqual({ from: { row: 0, column: 0 }, to: { row: 3, column: 1 } });
  });

  test('holds each effect once, with every line leading down and to the right', () => {
    const some = fc
      .array(fc.array(fc.nat({ max: 14 }), { maxLength: 3 }), { minLength: 1, maxLength: 15 })
      .map((all) =>
        all.map((causes, at) => ({ id: id(at), causes: [...new Set(causes)].filter((cause) => cause < at) })),
      )
      .map((all) => {
        const plain = all.map(({ id: own, causes }) => ({ id: own, teams: [], followedFrom: causes.map(id) }));
        const orders = ordersOf(plain);
        return plain.map((one, at) => ({ ...one, day: day((at * 7) % 5), order: orders.get(one.id) ?? 1 }));
      });
    fc.assert(
      fc.property(some, (effects) => {
        const { rows, lines } = layOut(effects);
        expect(rows.map((row) => row.id).toSorted()).toEqual(effects.map((one) => one.id).toSorted());
        expect(lines.length).toBe(effects.reduce((sum, { followedFrom }) => sum + followedFrom.length, 0));
        for (const { from, to } of lines) {
          expect(to.row).toBeGreaterThan(from.row);
          expect(to.column).toBeGreaterThan(from.column);
        }
      }),
    );
  });

  test('survives a loop', () => {
    const { rows } = layOut([effect('a', 1, 1, ['b']), effect('b', 2, 2, ['a'])]);
    expect(rows).toHaveLength(2);
  });
});
