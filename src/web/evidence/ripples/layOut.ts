import type { Day } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';

/** An effect as the drawing needs it. */
export type Drawn = {
  readonly id: RecordId;
  readonly day: Day;
  readonly order: number;
  readonly followedFrom: readonly RecordId[];
};

/** Where something stands: the row from the top, the column from the left. */
export type Spot = { readonly row: number; readonly column: number };

/** Effects from top to bottom, each below all it followed from and indented by its order; and the lines between them. */
export type Layout<Effect> = {
  readonly rows: readonly Effect[];
  readonly lines: readonly { readonly from: Spot; readonly to: Spot }[];
  readonly columns: number;
};

/** Lays effects out so that what followed from one stands right below it, the earliest first. */
export function layOut<Effect extends Drawn>(effects: readonly Effect[]): Layout<Effect> {
  const sorted = effects.toSorted((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
  const rows = lineUp(sorted);
  const spots = new Map(rows.map(({ id, order }, row) => [id, { row, column: order - 1 }]));
  return {
    rows,
    lines: rows.flatMap(({ id, followedFrom }) =>
      followedFrom.flatMap((cause) => {
        const [from, to] = [spots.get(cause), spots.get(id)];
        return from === undefined || to === undefined || from.row >= to.row ? [] : [{ from, to }];
      }),
    ),
    columns: Math.max(0, ...effects.map(({ order }) => order)),
  };
}

/** A walk into the depth, backwards: whatever has been left last stands first, so causes stand above what followed. */
function lineUp<Effect extends Drawn>(sorted: readonly Effect[]): readonly Effect[] {
  const seen = new Set<RecordId>();
  const left: Effect[] = [];
  const walk = (effect: Effect): void => {
    if (seen.has(effect.id)) return;
    seen.add(effect.id);
    for (const next of sorted.toReversed()) if (next.followedFrom.includes(effect.id)) walk(next);
    left.push(effect);
  };
  for (const effect of sorted.toReversed().filter(({ order }) => order === 1)) walk(effect);
  for (const effect of sorted.toReversed()) walk(effect);
  return left.toReversed();
}
