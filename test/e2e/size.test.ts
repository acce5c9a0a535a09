import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ensureBuiltWeb } from '../faults/builtWeb.ts';

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web');

const chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  isDynamicEntry: z.boolean().optional(),
  src: z.string().optional(),
  imports: z.array(z.string()).default([]),
});
type Chunks = Readonly<Record<string, z.infer<typeof chunk>>>;

describe('the built app', () => {
  let chunks: Chunks;

  beforeAll(async () => {
    await ensureBuiltWeb();
    chunks = z
      .record(z.string(), chunk)
      .parse(JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')));
  });

  const entryOf = (): string => {
    const found = Object.keys(chunks).find((name) => chunks[name]?.isEntry === true);
    if (found === undefined) throw new Error('the build has no entry');
    return found;
  };

  test('loads at most 120 kB of script at first', () => {
    expect(kilobytes(chunks, closureOf(chunks, [entryOf()]))).toBeLessThanOrEqual(120);
  });

  test('has no piece above 60 kB, but for what draws formulas and PDFs, which come when there is one', () => {
    const sizes = Object.keys(chunks)
      .filter(
        (name) =>
          isScript(chunks[name]?.file) && chunks[name]?.isEntry !== true && !/katex|artifacts\/files\/pdf/.test(name),
      )
      .map((name) => ({ name, kB: kilobytes(chunks, new Set([name])) }));
    expect(sizes.filter(({ kB }) => kB > 60)).toEqual([]);
  });

  test('loads at most 120 kB more for any screen', () => {
    const first = closureOf(chunks, [entryOf()]);
    const screens = Object.keys(chunks).filter((name) => chunks[name]?.src?.endsWith('Page.tsx') === true);
    const sizes = screens.map((name) => {
      const more = [...closureOf(chunks, [name])].filter((other) => !first.has(other));
      return { name, kB: kilobytes(chunks, new Set(more)) };
    });
    const told = sizes.map(({ name, kB }) => `${name} ${kB.toFixed(1)} kB`);
    process.stdout.write(`first load ${kilobytes(chunks, first).toFixed(1)} kB; on top of it:\n${told.join('\n')}\n`);
    expect(sizes.length).toBeGreaterThan(9);
    expect(sizes.filter(({ kB }) => kB > 120)).toEqual([]);
  });
});

const isScript = (file = ''): boolean => file.endsWith('.js');

/** Chunks with all that they import at once. */
function closureOf(chunks: Chunks, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(chunks[name]?.imports ?? []));
  }
  return found;
}

/** What travels of some chunks, compressed. */
function kilobytes(chunks: Chunks, names: ReadonlySet<string>): number {
  const files = [...names].map((name) => chunks[name]?.file ?? '');
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1_000;
}
