import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../src/core/base/refusal.ts';
import { parseDeckFile } from '../src/formats/study/deckFile.ts';
import { ownHeader } from '../src/formats/study/targets.ts';

const root = join(import.meta.dirname, '..');
const pages = globSync('**/*.md', {
  cwd: root,
  exclude: (path) => /^(node_modules|dist|test-results|\.\w+)$/.test(path),
})
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe.each(pages)('$path', ({ path, text }) => {
  test('leads to files and headings that exist', () => {
    expect(linksOf(text).filter((link) => !leadsSomewhere(path, link))).toEqual([]);
  });

  test('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = codeOf(text).flatMap((code) => [...code.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)]);
    const missing = named
      .map(([, script, short]) => script ?? short ?? '')
      .filter((name) => !Object.hasOwn(scripts, name));
    expect(missing).toEqual([]);
  });

  test('names source files that exist', () => {
    const named = codeOf(text).filter((code) => /^(src|content|tools|test|docs|bin)\/[\w./*-]+$/.test(code));
    expect(named.filter((name) => globSync(name, { cwd: root }).length === 0)).toEqual([]);
  });
});

describe('the command line in the documentation', () => {
  let commands: ReadonlyMap<string, string> = new Map();
  const calls = pages.flatMap(({ path, text }) => callsOf(text).map((call) => ({ path, ...call })));

  beforeAll(() => {
    const names = [...run('help').matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name = '']) => name);
    commands = new Map(names.map((name) => [name, run(name, '--help')]));
  });

  test('has every command that is called, with the options it is called with', () => {
    const strange = calls.filter(({ name, options }) => {
      const usage = name === 'help' ? '' : commands.get(name);
      return usage === undefined || options.some((option) => !everywhere.includes(option) && !usage.includes(option));
    });
    expect(strange).toEqual([]);
  });

  test('is told of in README as a whole', () => {
    const told = new Set(calls.filter(({ path }) => path === 'README.md').map(({ name }) => name));
    expect([...commands.keys()].filter((name) => !told.has(name))).toEqual([]);
  });
});

test('the example of a deck file can be read', () => {
  const [example = ''] = blocksOf(read('docs/content.md'), 'yaml');
  const deck = parseDeckFile(example, 'docs/content.md');
  expect(isRefusal(deck) ? deck.message : deck.cards.length).toBe(1);
});

test('the columns of an export are those that the documentation lists, in their order', () => {
  const rows = [
    ...(read('docs/formats/csv.md')
      .split('## Reading')[0]
      ?.matchAll(/^\| (`[^|]+) \|/gm) ?? []),
  ];
  const listed = rows.flatMap(([, names = '']) => names.split(', ').map((name) => name.replaceAll('`', '')));
  expect(listed).toEqual([...ownHeader]);
});

test('every decision is on the list of decisions', () => {
  const files = globSync('docs/decisions/*.md', { cwd: root }).map((path) => relative('docs', path));
  const list = linksOf(read('docs/README.md'));
  expect(files.filter((file) => !list.includes(file))).toEqual([]);
});

/** Options that every command takes. */
const everywhere: readonly string[] = ['--data', '--help', '--json'];

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const run = (...words: readonly string[]): string =>
  spawnSync(process.execPath, [join(root, 'bin/cairn.js'), ...words], { encoding: 'utf8' }).stdout;

/** The blocks of code written in a language; in any, where none is named. */
const blocksOf = (text: string, language = '\\w*'): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

const withoutBlocks = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, '');

/** Each line of a block of code, and each piece of code within a sentence. */
const codeOf = (text: string): readonly string[] => [
  ...blocksOf(text).flatMap((block) => block.split('\n')),
  ...[...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
];

const linksOf = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));

/** How `cairn` is called: the command, and the options behind it. */
const callsOf = (text: string): readonly { readonly name: string; readonly options: readonly string[] }[] =>
  codeOf(text).flatMap((code) => {
    const [, name, rest = ''] = /^(?:npx )?cairn ([a-z]+)(.*)$/.exec(code) ?? [];
    return name === undefined ? [] : [{ name, options: rest.match(/--[a-z-]+/g) ?? [] }];
  });

function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? join(root, from) : join(root, dirname(from), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading);
}

/** The headings of a page as addresses name them. */
const headingsOf = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
