import { type Refusal, refuse } from '../../../core/base/refusal.ts';
import type { Bar } from '../../../core/evidence/bars/bar.ts';
import { contradictionsIn, type Path } from '../../../core/evidence/bars/contradictions.ts';

/** Where a bar was read from. */
export type Place = { readonly fileName: string; readonly lineAt: (path: Path) => number };

/** The refusal of what contradicts itself in a bar that was read: the one on the first line. */
export function refuseContradiction(bar: Bar, { fileName, lineAt }: Place): Refusal | undefined {
  const [first] = contradictionsIn(bar)
    .map(({ path, message }) => ({ line: lineAt(path), message }))
    .toSorted((one, other) => one.line - other.line);
  return first === undefined
    ? undefined
    : refuse('contradiction', `Line ${first.line} of ${fileName}: ${first.message}`);
}
