import type { Said } from '../../rules/base/subjects.ts';
import type { Block } from '../base/document.ts';
import type { Told } from '../base/told.ts';
import { sayDay, sayMeasure, sayNumber } from '../base/words.ts';

/** How far the work reached on each day that is on record, as a table; where there are two such days, as a figure too. */
export function tellScope({ around }: Told): readonly Block[] {
  const snapshots = around.all('scope-snapshot');
  if (snapshots.length === 0) return [];
  const columns = columnsOf.filter(({ tell }) => snapshots.some((one) => tell(one) !== ''));
  const table = {
    head: columns.map(({ label }) => label),
    rows: snapshots.map((one) => columns.map(({ tell }) => tell(one))),
  };
  return [
    ...(snapshots.length === 1 ? [] : [trendOf(snapshots)]),
    { kind: 'table', caption: 'How far the work reached', table, from: null },
  ];
}

type Snapshot = Said<'scope-snapshot'>;

const trendOf = (snapshots: readonly Snapshot[]): Block => ({
  kind: 'figure',
  caption: 'Scope and direct control, in percent',
  figure: {
    kind: 'trend',
    lines: [
      { label: 'Scope', points: pointsOf(snapshots, ({ values }) => values.scope) },
      { label: 'Direct control', points: pointsOf(snapshots, ({ values }) => values.control) },
    ],
  },
  from: null,
});

const pointsOf = (snapshots: readonly Snapshot[], read: (one: Snapshot) => number | undefined) =>
  snapshots.flatMap((one) => {
    const value = read(one);
    return value === undefined || one.day === null ? [] : [{ on: one.day, value }];
  });

const told = (number: number | undefined, unit = ''): string =>
  number === undefined ? '' : `${sayNumber(number)}${unit}`;

const columnsOf: readonly { readonly label: string; readonly tell: (one: Snapshot) => string }[] = [
  { label: 'As of', tell: ({ day }) => (day === null ? '' : sayDay(day)) },
  { label: 'Teams', tell: ({ values }) => told(values.teams) },
  { label: 'People', tell: ({ values }) => told(values.people) },
  { label: 'Budget', tell: ({ values: { budget } }) => (budget === undefined ? '' : sayMeasure(budget)) },
  { label: 'Users', tell: ({ values }) => told(values.users) },
  { label: 'Decisions', tell: ({ values }) => told(values.decisions) },
  { label: 'Scope', tell: ({ values }) => told(values.scope, ' %') },
  { label: 'Direct control', tell: ({ values }) => told(values.control, ' %') },
];
