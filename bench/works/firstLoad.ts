import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from '../base/bench.ts';
import { root } from '../base/server.ts';

/** How much script and style a browser loads before the first page shows, and for each page after it. */
export const firstLoad: Bench = {
  how: 'gzip (level 9) of the files in dist/web that index.html names or that those import at once, by the manifest of the build; for each page what it adds to them, and the largest single file of that. Scripts and styles are told apart; fonts are not counted.',
  async run() {
    const entries = Object.entries(manifest());
    const first = filesOf(entries.filter(([, { isEntry }]) => isEntry === true));
    const lazy = entries.filter(([, { isDynamicEntry }]) => isDynamicEntry === true);
    const pages = lazy.filter(([source]) => !isLibrary(source)).map((entry) => pageOf(entry, first));
    const libraries = lazy.filter(([source]) => isLibrary(source)).map((entry) => pageOf(entry, first));
    return [
      {
        work: 'first-load script',
        value: sizeOf([...first, 'theme.js'], '.js'),
        unit: 'kB gzip',
        reach: { atMost: 120 },
      },
      { work: 'first-load style', value: sizeOf(first, '.css'), unit: 'kB gzip' },
      ...largest(pages, 'largestKB').map(({ name, largestKB }) =>
        figureOf(`largest chunk of a page (${name})`, largestKB, 60),
      ),
      ...largest(pages, 'totalKB').map(({ name, totalKB }) =>
        figureOf(`most that a page adds in all (${name})`, totalKB),
      ),
      ...largest(libraries, 'totalKB').map(({ name, totalKB }) =>
        figureOf(`largest library loaded where needed (${name})`, totalKB),
      ),
    ];
  },
};

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

type Entry = readonly [source: string, chunk: Chunk];

type Page = { readonly name: string; readonly largestKB: number; readonly totalKB: number };

const built = join(root, 'dist', 'web');

const manifest = (): Readonly<Record<string, Chunk>> =>
  JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Every file that comes with chunks, what they import included. */
function filesOf(entries: readonly Entry[]): ReadonlySet<string> {
  const all = manifest();
  const files = new Set<string>();
  const visit = ({ file, css = [], imports = [] }: Chunk): void => {
    if (files.has(file)) return;
    for (const name of [file, ...css]) files.add(name);
    for (const name of imports) {
      const chunk = all[name];
      if (chunk !== undefined) visit(chunk);
    }
  };
  for (const [, chunk] of entries) visit(chunk);
  return files;
}

function pageOf(entry: Entry, first: ReadonlySet<string>): Page {
  const [source, { name }] = entry;
  const added = [...filesOf([entry])].filter((file) => !first.has(file));
  const largestKB = Math.max(0, ...added.map((file) => sizeOf([file], '.js')));
  return { name: name ?? source, largestKB, totalKB: sizeOf(added, '.js') };
}

const isLibrary = (source: string): boolean => source.includes('node_modules/');

/** The page with the most, or none where there are no pages. */
const largest = (pages: readonly Page[], column: 'largestKB' | 'totalKB'): readonly Page[] =>
  pages.toSorted((one, other) => other[column] - one[column]).slice(0, 1);

const figureOf = (work: string, value: number, atMost?: number): Figure => ({
  work,
  value,
  unit: 'kB gzip',
  ...(atMost === undefined ? {} : { reach: { atMost } }),
});

const sizeOf = (files: Iterable<string>, ending: string): number =>
  [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0) / 1_000;
