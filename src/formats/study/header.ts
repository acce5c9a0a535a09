import type { Target } from '../../core/study/reading.ts';
import { findTarget } from './targets.ts';

type Cells = readonly string[];

/** The different targets that the cells name; empty where two cells name the same one, as rows of vocabulary do. */
export function knownNames(cells: Cells): readonly Target[] {
  const found = cells.map(findTarget).filter((target) => target !== undefined);
  return new Set(found).size === found.length ? found : [];
}

/** Whether the first row names the columns: by names that are known, or by being short and unlike every row below. */
export function hasHeader(rows: readonly Cells[]): boolean {
  const [first = [], ...others] = rows;
  const known = knownNames(first).length;
  if (known >= 2 || (known === 1 && first.length === 1)) return true;
  return (
    others.length >= 3 &&
    first.length >= 2 &&
    first.every(isNameLike) &&
    new Set(first).size === first.length &&
    isUnlike(first, others)
  );
}

const isNameLike = (cell: string): boolean =>
  /^\s*\p{L}[^.?!,;"{}]{0,23}$/u.test(cell) && cell.trim().split(/\s+/).length <= 3;

/** No name comes again in its column, and some column is far longer than its name in every row. */
function isUnlike(first: Cells, others: readonly Cells[]): boolean {
  const isRepeated = first.some((name, place) => others.some((cells) => cells[place] === name));
  const isFarLonger = first.some((name, place) =>
    others.every((cells) => (cells[place] ?? '').length > 2 * Math.max(name.length, 10)),
  );
  return !isRepeated && isFarLonger;
}
