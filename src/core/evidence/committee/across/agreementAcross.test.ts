import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../base/instant.ts';
import type { JudgedDimension } from '../panel/dimensions.ts';
import { foldPanel, type PanelEvent, type PanelVerdict } from '../panel/panel.ts';
import { agreementAcross } from './agreementAcross.ts';
import type { OpenPanel } from './openPanel.ts';

const at = 0 as Instant;
const because = 'Case 1';

const dimension = (id: string): JudgedDimension => ({
  id,
  name: id,
  expects: '',
  least: 0,
  most: 3,
  anchors: [],
  aims: 2,
  concept: null,
});

/** Somebody on a panel: under which name, who it is where that is known, and what they gave to each dimension. */
type Sat = readonly [name: string, person: string | null, first: readonly number[], now?: readonly number[]];

type Held = {
  readonly bar?: string;
  readonly verdict?: PanelVerdict;
  readonly dissent?: string;
  readonly apart?: string;
};

/** A panel on which they sat. */
function held(sat: readonly Sat[], { bar = 'staff', verdict = 'promote', dissent, apart }: Held = {}): OpenPanel {
  const dimensions = ['reach', 'proof'].map(dimension);
  const scores = (kind: 'scored' | 'changed', seat: string, given: readonly number[]) =>
    given.map((score, of) => ({ kind, panellist: seat, dimension: dimensions[of]?.id ?? '', score, because, at }));
  const ids = sat.map((_, place) => `seat ${place}`);
  const events: readonly PanelEvent[] = [
    ...sat.flatMap(([, , first], place) => scores('scored', `seat ${place}`, first)),
    ...sat.flatMap(([name], place): readonly PanelEvent[] =>
      name === apart ? [{ kind: 'conflict', panellist: `seat ${place}`, because, at }] : [],
    ),
    { kind: 'revealed', at },
    ...sat.flatMap(([, , , now], place) => scores('changed', `seat ${place}`, now ?? [])),
    { kind: 'decided', panellist: 'seat 0', verdict, because, at },
    ...sat.flatMap(([name], place): readonly PanelEvent[] =>
      name === dissent ? [{ kind: 'dissented', panellist: `seat ${place}`, because, at }] : [],
    ),
  ];
  return {
    title: 'Spring',
    bar: { id: bar, name: bar },
    dimensions,
    panel: foldPanel({ chair: null, dimensions, panellists: ids.map((id) => ({ id, seniority: 1 })) }, events),
    raters: new Map(sat.map(([name, person], place) => [ids[place] ?? '', { name, person }])),
  };
}

/** So many panels of Jun and Pia, who differ by one in each third. */
const manyPanels = (count: number) =>
  Array.from({ length: count }, (_, of) =>
    held(
      [
        ['Jun', 'jun', [of % 4, (of + 1) % 4], [of % 4, of % 4]],
        ['Pia', 'pia', [of % 3 === 0 ? (of + 1) % 4 : of % 4, (of + 1) % 4], [of % 4, of % 4]],
      ],
      { verdict: of % 2 === 0 ? 'promote' : 'not-yet', ...(of === 1 && { dissent: 'Pia' }) },
    ),
  );

describe('agreement over panels', () => {
  test('is told of each dimension before they talk and since, with an interval, once there are ten panels', () => {
    const [few] = agreementAcross(manyPanels(9));
    expect(few?.dimensions[0]?.before).toEqual({ value: null, missing: 1 });
    expect(few?.verdicts).toEqual({ panels: 9, figure: { value: null, missing: 1 } });
    const [bar] = agreementAcross(manyPanels(12));
    const [reach, proof] = bar?.dimensions ?? [];
    expect(reach).toMatchObject({ id: 'reach', panels: 12, since: { value: 1, low: 1, high: 1 } });
    expect(reach?.before.value).toBeGreaterThan(0);
    expect(reach?.before.value).toBeLessThan(1);
    expect(reach?.before).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(proof?.before).toEqual({ value: 1, low: 1, high: 1 });
  });

  test('is told of verdicts by who dissents, where panels do not all decide alike', () => {
    const [bar] = agreementAcross(manyPanels(12));
    const { figure } = bar?.verdicts ?? {};
    expect(figure?.value).toBeGreaterThan(0.6);
    expect(figure?.value).toBeLessThan(1);
    const alike = agreementAcross(
      Array.from({ length: 12 }, () =>
        held([
          ['Jun', 'jun', [1, 2]],
          ['Pia', 'pia', [1, 2]],
        ]),
      ),
    );
    expect(alike[0]?.verdicts.figure).toEqual({ value: null, missing: 0 });
  });

  test('never puts two bars together', () => {
    const one: readonly Sat[] = [
      ['Jun', 'jun', [1, 2]],
      ['Pia', 'pia', [1, 2]],
    ];
    const bars = agreementAcross([held(one), held(one, { bar: 'lead' }), held(one)]);
    expect(bars.map(({ bar: { id }, panels }) => [id, panels])).toEqual([
      ['staff', 2],
      ['lead', 1],
    ]);
  });

  test('counts nobody who was set apart', () => {
    const [bar] = agreementAcross([
      held(
        [
          ['Jun', 'jun', [1, 2]],
          ['Pia', 'pia', [3, 3]],
        ],
        { apart: 'Pia' },
      ),
    ]);
    expect(bar?.dimensions[0]?.panels).toBe(0);
    expect(bar?.raters.map(({ name }) => name)).toEqual(['Jun']);
  });
});

describe('two people', () => {
  test('who sat together are told of from twenty scores on that both gave', () => {
    const [few] = agreementAcross(manyPanels(9));
    expect(few?.pairs).toEqual([{ names: ['Jun', 'Pia'], panels: 9, scores: 18, kappa: { value: null, missing: 2 } }]);
    const kappa = agreementAcross(manyPanels(10))[0]?.pairs[0]?.kappa;
    expect(kappa).toMatchObject({ low: expect.any(Number), high: expect.any(Number) });
    expect(kappa?.value).toBeGreaterThan(0.5);
  });

  test('who sat together once are no pair', () => {
    expect(agreementAcross(manyPanels(1))[0]?.pairs).toEqual([]);
  });

  test('of one name are two people, told by their panel, and one person under two names is one, by the latest', () => {
    const panels = [
      held([
        ['李雷', 'jun', [1, 2]],
        ['Sam', 'sam', [1, 2]],
      ]),
      held([
        ['Jun', 'jun', [1, 1]],
        ['Sam', 'other', [2, 2]],
      ]),
      held([
        ['Jun', 'jun', [0, 1]],
        ['Sam', 'sam', [0, 0]],
      ]),
    ];
    const [bar] = agreementAcross(panels);
    expect(bar?.raters.map(({ name, scores }) => [name, scores])).toEqual([
      ['李雷', 6],
      ['Sam (“Spring”)', 4],
      ['Sam (“Spring”)', 2],
    ]);
    expect(bar?.pairs.map(({ panels: together }) => together)).toEqual([2]);
  });

  test('of whom one is not known any more are no pair, while the scores still count for the other', () => {
    const [bar] = agreementAcross([
      held([
        ['Jun', 'jun', [1, 2]],
        ['a peer', null, [1, 2]],
      ]),
      held([
        ['Jun', 'jun', [1, 1]],
        ['a peer', null, [2, 2]],
      ]),
    ]);
    expect(bar?.pairs).toEqual([]);
    expect(bar?.raters).toEqual([{ name: 'Jun', scores: 4, missing: 6, severity: null }]);
  });
});

test('how strict somebody is shows over ten scores that others gave too, drawn towards zero', () => {
  const panels = Array.from({ length: 6 }, (_, of) =>
    held([
      ['Jun', 'jun', [2 + (of % 2), 2]],
      ['Pia', 'pia', [2, 2 + (of % 2)]],
      ['Sam', 'sam', [0 + (of % 2), 1]],
    ]),
  );
  const [bar] = agreementAcross(panels);
  const sam = bar?.raters.find(({ name }) => name === 'Sam');
  expect(sam).toMatchObject({ scores: 12, missing: 0 });
  expect(sam?.severity?.leaning).toBeLessThan(-1);
  expect(sam?.severity?.leaning).toBeGreaterThan(-2.1);
  expect(sam?.severity?.high).toBeLessThan(0);
});

test('of no panel there is nothing to tell', () => {
  expect(agreementAcross([])).toEqual([]);
});
