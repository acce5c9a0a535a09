import type { Point } from '../../timeline.ts';
import type { Around } from '../base/rule.ts';
import type { Said } from '../base/subjects.ts';

type Snapshot = Said<'scope-snapshot'>;

/** The newest snapshots of scope, as many as make a year, oldest first. */
export const lastSnapshots = (around: Around): readonly Snapshot[] =>
  around.all('scope-snapshot').slice(-around.limit('scope-snapshots'));

/** One figure of theirs over time. */
export const pointsOf = (snapshots: readonly Snapshot[], figure: 'scope' | 'control'): readonly Point[] =>
  snapshots.flatMap(({ day: on, values: { [figure]: value } }) =>
    on === null || value === undefined ? [] : [{ on, value }],
  );
