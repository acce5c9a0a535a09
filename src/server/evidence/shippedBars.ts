import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BarText } from '../../actions/evidence/bars/heldBars.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');

/** More people aim at it than at any other. */
const first = 'staff.yaml';

/** The bars as they come with Cairn, the one for Staff first. */
export const readShippedBars = (): readonly BarText[] => readBars('bars');

/** The bars that come with Cairn, and those that judge only whoever brings a copy of one in. */
export const readEveryBar = (): readonly BarText[] => [...readBars('bars'), ...readBars('ladders')];

const readBars = (folder: string): readonly BarText[] => {
  const read = known.get(folder) ?? readFolder(folder);
  known.set(folder, read);
  return read;
};

/** What comes with Cairn does not change while it runs, and what reads it remembers it by the list. */
const known = new Map<string, readonly BarText[]>();

const readFolder = (folder: string): readonly BarText[] =>
  readdirSync(join(content, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((one, other) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1))
    .map((name) => ({
      name: `content/${folder}/${name}`,
      text: readFileSync(join(content, folder, name), 'utf8'),
    }));
