import { applyAllowances } from './architecture/allowances.ts';
import { checkBoundaries } from './architecture/boundaries.ts';
import { checkCycles } from './architecture/cycles.ts';
import { checkLanguage } from './architecture/language.ts';
import { checkPurity } from './architecture/purity.ts';
import { checkSizes } from './architecture/size.ts';
import { readTree } from './architecture/source.ts';
import type { Table } from './architecture/table.ts';

/** What breaks the rules of ARCHITECTURE.md in the tree at `root`, one line each: `src/a.ts:12 what, and what to do`. */
export function checkTree(root: string, table: Table): string[] {
  const sources = readTree(root);
  const findings = [
    ...checkBoundaries(sources, table),
    ...checkCycles(sources),
    ...checkSizes(sources, table),
    ...sources.flatMap(checkLanguage),
    ...sources.flatMap(checkPurity),
  ];
  return applyAllowances(sources, findings).map(({ path, line, message }) => `${path}:${line} ${message}`);
}
