import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

test.each(['core', 'contract'])('the compiler takes the world away from %s', (layer) => {
  const world = ['document', 'window', 'process', 'console', 'fetch', 'performance', 'crypto', 'setTimeout', 'Buffer'];
  const report = compile(layer, world.map((name) => `export const ${name}Of = () => ${name};`).join('\n'));
  expect(world.filter((name) => !report.includes(`Cannot find name '${name}'`))).toEqual([]);
});

test('the compiler takes the file system and the database away from the web', () => {
  const report = compile('web', "export const a = () => [process, Buffer];\nexport const b = import('node:fs');");
  expect(report).toContain("Cannot find name 'process'");
  expect(report).toContain("Cannot find name 'Buffer'");
  expect(report).toContain("'node:fs'");
});

test.each([
  ['an index that may miss', 'export const a = (b: string[]): string => b[0];', 'TS2322'],
  ['an optional field set to undefined', 'export const a: { b?: string } = { b: undefined };', 'TS2375'],
  ['a parameter property', 'export class A { constructor(readonly b: string) {} }', 'TS1294'],
  ['a type imported as a value', "import { Id } from './b.ts';\nexport type A = Id;", 'TS1484'],
  ['a function that forgets to return', 'export function a(b: boolean) { if (b) return 1; }', 'TS7030'],
  ['a key nobody declared', 'export const a = (b: Record<string, string>) => b.c;', 'TS4111'],
])('the compiler refuses %s', (_, text, code) => {
  expect(compile('core', text)).toContain(code);
});

/** What `tsc` says of `text` under the rules of a layer. */
function compile(layer: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-types-'));
  const config = {
    extends: join(root, 'src', layer, 'tsconfig.json'),
    compilerOptions: { incremental: false, tsBuildInfoFile: null },
    include: ['*.ts'],
    exclude: [],
  };
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'a.ts'), text);
    writeFileSync(join(folder, 'b.ts'), 'export type Id = string;');
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
