import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BarText } from '../../actions/evidence/bars/heldBars.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'bars');

/** More people aim at it than at any other. */
const first = 'staff.yaml';

/** The bars as they come with Cairn, the one for Staff first. */
export const readShippedBars = (): readonly BarText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((one, other) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1))
    .map((name) => ({ name: `content/bars/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
