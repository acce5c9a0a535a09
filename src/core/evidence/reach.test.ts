import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../base/id.ts';
import type { CompanyFunction } from './kinds/people/functions.ts';
import { depths, reachOf, type Reaching, totalOf } from './reach.ts';
import type { Teams } from './ripple.ts';

const id = (name: string) => name as RecordId;

const teams: Teams = new Map(
  (
    [
      ['mine', 'product'],
      ['payments', 'engineering'],
      ['ledgers', 'engineering'],
      ['sales', 'sales'],
      ['design', 'design'],
    ] as const satisfies readonly (readonly [string, CompanyFunction])[]
  ).map(([name, of]) => [id(name), { own: name === 'mine', function: of }]),
);

const impact = (names: readonly string[], rest: Partial<Reaching> = {}): Reaching => ({
  id: id('I'),
  teams: names.map(id),
  depth: 'consultation',
  directed: false,
  ...rest,
});

describe('reach', () => {
  test('counts each impact once for each team and each function, by depth', () => {
    const { teams: reached, functions } = reachOf(
      [impact(['payments', 'ledgers']), impact(['payments', 'mine'], { depth: 'co-ownership' })],
      teams,
    );
    expect(reached.map((team) => [team.id, team.by.consultation, team.by['co-ownership']])).toEqual([
      ['payments', 1, 1],
      ['ledgers', 1, 0],
    ]);
    expect(functions).toMatchObject([{ function: 'engineering', by: { consultation: 1, 'co-ownership': 1 } }]);
  });

  test('tells engineering teams changed by one impact from those changed by all', () => {
    expect(reachOf([impact(['payments']), impact(['ledgers'])], teams).engineering).toEqual({ inOne: 1, inAll: 2 });
    expect(reachOf([impact(['payments', 'ledgers'])], teams).engineering).toEqual({ inOne: 2, inAll: 2 });
  });

  test('counts for a side only what nobody was told to change', () => {
    const { sides } = reachOf([impact(['payments', 'sales']), impact(['design'], { directed: true })], teams);
    expect(sides).toEqual({ engineering: 1, design: 0, 'go-to-market': 1 });
  });

  test('names the functions that were only kept informed', () => {
    const loose = { depth: 'coordination' } as const;
    const { looseOnly } = reachOf([impact(['sales'], loose), impact(['payments'], loose), impact(['payments'])], teams);
    expect(looseOnly).toEqual(['sales']);
  });

  test('is that of the widest change, one’s own team left out', () => {
    expect(reachOf([impact(['payments', 'ledgers', 'sales', 'mine'])], teams).widest).toBe(3);
    expect(reachOf([], teams)).toMatchObject({ teams: [], functions: [], widest: 0, engineering: { inOne: 0 } });
  });

  test('puts a team that nothing is known of under no function', () => {
    expect(reachOf([impact(['unknown'])], teams).teams).toMatchObject([{ id: 'unknown', function: null }]);
  });

  test('loses no impact, whatever the teams', () => {
    const some = fc.record({
      id: fc.constant(id('I')),
      teams: fc.subarray(['mine', 'payments', 'ledgers', 'sales', 'unknown'].map(id)),
      depth: fc.constantFrom(...depths),
      directed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some), (impacts) => {
        const reach = reachOf(impacts, teams);
        const abroad = impacts.flatMap((one) => one.teams.filter((team) => team !== 'mine'));
        expect(reach.teams.reduce((sum, team) => sum + totalOf(team.by), 0)).toBe(abroad.length);
        expect(reach.engineering.inOne).toBeLessThanOrEqual(reach.engineering.inAll);
      }),
    );
  });
});
