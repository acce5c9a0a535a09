import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from '../base/bench.ts';
import { root } from '../base/server.ts';

/** How much script and style a browser loads before the first page shows, and for each page after it. */
export const firstLoad: Bench = {
  how: 'gzip (level 9) of the files in dist/web that index.html names or that those import at once, by the manifest of the build; and for each page what it adds to them. Scripts and styles are told apart; fonts are not counted.',
  async run() {
    const entries = Object.values(manifest());
    const first = filesOf(entries.filter(({ isEntry }) => isEntry === true));
    const pages = entries.filter(({ isDynamicEntry }) => isDynamicEntry === true).map((entry) => pageOf(entry, first));
    const largest = pages.toSorted((one, other) => other.kB - one.kB)[0];
    return [
      { work: 'first-load script', value: sizeOf([...first, 'theme.js'], '.js'), unit: 'kB gzip', reach: { atMost: 120 } },
      { work: 'first-load style', value: sizeOf(first, '.css'), unit: 'kB gzip' },
      ...(largest === undefined ? [] : [figureOf(largest)]),
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

type Page = { readonly name: string; readonly kB: number };

const built = join(root, 'dist', 'web');

const manifest = (): Readonly<Record<string, Chunk>> =>
  JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Every file that comes with chunks, what they import included. */
function filesOf(chunks: readonly Chunk[]): ReadonlySet<string> {
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
  for (const chunk of chunks) visit(chunk);
  return files;
}

function pageOf(chunk: Chunk, first: ReadonlySet<string>): Page {
  return { name: chunk.name ?? chunk.file, kB: sizeOf([...filesOf([chunk])].filter((file) => !first.has(file)), '.js') };
}

const figureOf = ({ name, kB }: Page): Figure => ({ work: `largest page's own script (${name})`, value: kB, unit: 'kB gzip', reach: { atMost: 60 } });

const sizeOf = (files: Iterable<string>, ending: string): number =>
  [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0) / 1_000;
