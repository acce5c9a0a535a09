import { describe, expect, test } from 'vitest';
import { judgeSketch } from '../base/judgeSketch.ts';
import type { Rule } from '../base/rule.ts';
import { a, type SketchedRecord } from '../base/sketch.ts';
import { closerThanInformed } from './closerThanInformed.ts';
import { controlFalls } from './controlFalls.ts';
import { effortTold } from './effortTold.ts';
import { engineeringTeams } from './engineeringTeams.ts';
import { marketFollowed } from './marketFollowed.ts';
import { scopeRises } from './scopeRises.ts';

const messagesOf = (rule: Rule, records: readonly SketchedRecord[]): readonly string[] =>
  judgeSketch(rule, { records }).map(({ message }) => message);

const impacts = (says: readonly SketchedRecord['says'][]): readonly SketchedRecord[] =>
  says.map((said, at) => a('impact', `sail${at}`, { what: `They sail by chart ${at}`, ...said }));

test('one’s own engineering team does not count among those that changed', () => {
  const teams = [
    a('team', 'hull', { name: 'Hull', function: 'engineering' }),
    a('team', 'rig', { name: 'Rig', function: 'engineering', own: true }),
    a('team', 'sonar', { name: 'Sonar', function: 'engineering' }),
  ];
  const told = impacts([{ teams: ['hull', 'rig'] }, { teams: ['sonar'] }, {}]);
  expect(messagesOf(engineeringTeams, [...teams, ...told])).toEqual([
    'The widest impact changed 1 engineering team; 2 are looked for. All together changed 2.',
  ]);
});

test('a function of which nothing is said how closely it was reached is not called loose', () => {
  const team = a('team', 'quay', { name: 'Quay', function: 'operations' });
  const loose = { teams: ['quay'], depth: 'coordination' };
  expect(messagesOf(closerThanInformed, [team, ...impacts([loose, loose, loose])])).toEqual([
    'In operations you kept each other informed, and no more.',
  ]);
  expect(messagesOf(closerThanInformed, [team, ...impacts([loose, loose, { teams: ['quay'] }])])).toEqual([]);
});

describe('what followed from an impact', () => {
  const team = a('team', 'shop', { name: 'Shop', function: 'sales' });

  test('is not looked for in go-to-market where nothing followed from anything', () => {
    expect(messagesOf(marketFollowed, [team, ...impacts([{}, {}, {}])])).toEqual([]);
  });

  test('is not looked for there where no such team is known', () => {
    expect(messagesOf(marketFollowed, impacts([{}, { followedFrom: ['sail0'] }, {}]))).toEqual([]);
  });
});

describe('the curve of scope', () => {
  const taken = (figures: readonly (readonly [scope: number, control: number])[], note?: string) =>
    figures.map(([scope, control], at) =>
      a('scope-snapshot', `q${at}`, {
        name: `Quarter ${at}`,
        on: `202${5 + Math.floor(at / 4)}-${['03', '06', '09', '12'][at % 4] ?? ''}-15`,
        scope,
        control,
        ...(note === undefined ? {} : { note }),
      }),
    );

  test('tells nothing under four snapshots', () => {
    expect(
      messagesOf(
        scopeRises,
        taken([
          [40, 50],
          [30, 50],
          [20, 50],
        ]),
      ),
    ).toEqual([]);
  });

  test('is that of the last year, whatever came before', () => {
    const figures = taken([
      [90, 9],
      [20, 60],
      [30, 50],
      [40, 40],
      [50, 30],
    ]);
    expect(messagesOf(scopeRises, figures)).toEqual([]);
    expect(messagesOf(controlFalls, figures)).toEqual([]);
  });

  test('is not held against somebody who says why they still run it', () => {
    const figures = [
      [10, 30],
      [20, 30],
      [30, 30],
      [40, 30],
    ] as const;
    expect(messagesOf(controlFalls, taken(figures))).toEqual([
      'Your scope rises, and you run 30 % of it yourself, after 30 %.',
    ]);
    expect(messagesOf(controlFalls, taken(figures, 'I stand in for a lead on leave.'))).toEqual([]);
  });
});

test('what an initiative took is told by a cost of one of its impacts, too', () => {
  const records = [
    a('initiative', 'charts', { name: 'One chart' }),
    ...impacts([{ initiative: ['charts'] }]),
    a('cost', 'autumn', { what: 'My autumn', kind: 'time', amount: { amount: 9, unit: 'weeks' }, about: ['sail0'] }),
  ];
  expect(messagesOf(effortTold, records)).toEqual([]);
  expect(messagesOf(effortTold, records.slice(0, 2))).toEqual([]);
});
