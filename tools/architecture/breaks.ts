/** One break of a rule: what it is, the files that commit it, and how its report begins. */
export type Case = readonly [what: string, files: Readonly<Record<string, string>>, finding: string];

export const clean = 'export const x = 1;\n';
const long = (lines: number): string => Array.from({ length: lines }, (_, n) => `  void ${n};`).join('\n');

/** One break of every kind the architecture test knows. */
export const breaks: readonly Case[] = [
  [
    'a package of another layer',
    { 'src/core/study/a.ts': "import { z } from 'zod';\nexport const a = z;" },
    'src/core/study/a.ts:1 core must not import zod: that is work for contract',
  ],
  [
    'a package of no layer',
    { 'src/web/study/a.ts': "import _ from 'lodash';\nexport const a = _;" },
    'src/web/study/a.ts:1 web must not import lodash: do without',
  ],
  [
    'a part of Node',
    { 'src/core/study/a.ts': "export const a = () => import('node:fs');" },
    'src/core/study/a.ts:1 core must not import node:fs',
  ],
  [
    'a type of another layer',
    {
      'src/core/study/a.ts': "\nexport type A = import('../../store/study/b.ts').B;",
      'src/store/study/b.ts': 'export type B = 1;',
    },
    'src/core/study/a.ts:2 core must not import store',
  ],
  [
    'a worker of another layer',
    {
      'src/web/study/a.ts': "export const a = new URL('../../actions/b.ts', import.meta.url);",
      'src/actions/b.ts': clean,
    },
    'src/web/study/a.ts:1 web must not import actions',
  ],
  [
    'a re-export of another layer',
    {
      'src/web/study/a.ts': "export const b = 1;\nexport { x } from '../../server/app.ts';",
      'src/server/app.ts': clean,
    },
    'src/web/study/a.ts:2 web must not import server',
  ],
  [
    'a tool in the product',
    { 'src/cli/a.ts': "import { x } from '../../tools/b.ts';\nexport const a = x;", 'tools/b.ts': clean },
    'src/cli/a.ts:1 src must not import tools/b.ts',
  ],
  [
    'a feature that is not its own',
    {
      'src/core/evidence/a.ts': "import { x } from '../study/b.ts';\nexport const a = x;",
      'src/core/study/b.ts': clean,
    },
    'src/core/evidence/a.ts:1 evidence must not see study',
  ],
  [
    'a feature of another layer',
    {
      'src/server/team/a.ts': "import { x } from '../../core/study/b.ts';\nexport const a = x;",
      'src/core/study/b.ts': clean,
    },
    'src/server/team/a.ts:1 team must not see study',
  ],
  [
    'a feature seen from base',
    { 'src/core/base/a.ts': "import { x } from '../study/b.ts';\nexport const a = x;", 'src/core/study/b.ts': clean },
    'src/core/base/a.ts:1 base must not see study',
  ],
  ['a layer that is none', { 'src/utils/a.ts': clean }, 'src/utils/a.ts:1 utils is no layer'],
  ['a feature that is none', { 'src/core/misc/a.ts': clean }, 'src/core/misc/a.ts:1 misc is no feature'],
  [
    'files in a ring',
    {
      'src/core/study/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'src/core/study/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    },
    'src/core/study/b.ts:1 this import closes a ring, src/core/study/a.ts → src/core/study/b.ts → src/core/study/a.ts',
  ],
  [
    'files in a ring of types',
    {
      'src/core/study/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;",
      'src/core/study/b.ts': "import type { A } from './a.ts';\nexport type B = A[];",
    },
    'src/core/study/b.ts:1 this import closes a ring',
  ],
  [
    'folders in a ring',
    {
      'src/actions/study/a.ts': "import { d } from '../team/d.ts';\nexport const a = d;",
      'src/actions/study/b.ts': clean,
      'src/actions/team/c.ts': "import { x } from '../study/b.ts';\nexport const c = x;",
      'src/actions/team/d.ts': 'export const d = 1;',
    },
    'src/actions/team/c.ts:1 this import closes a ring, src/actions/study → src/actions/team → src/actions/study',
  ],
  [
    'a long file',
    { 'src/core/study/a.ts': `export {};\n${long(300)}` },
    'src/core/study/a.ts:1 301 lines of code, 300 at most',
  ],
  [
    'a long function',
    { 'src/core/study/a.ts': `\nexport const grow = () => {\n${long(39)}\n};` },
    'src/core/study/a.ts:2 grow has 41 lines of code, 40 at most',
  ],
  [
    'a long hook in a file of components',
    { 'src/web/study/a.tsx': `export function useA() {\n${long(39)}\n}` },
    'src/web/study/a.tsx:1 useA has 41 lines of code, 40 at most',
  ],
  [
    'a long component',
    { 'src/web/study/A.tsx': `export function A() {\n${long(79)}\n}` },
    'src/web/study/A.tsx:1 A has 81 lines of code, 80 at most',
  ],
  [
    'a long test',
    { 'src/core/study/a.test.ts': `test('a', () => {\n${long(39)}\n});` },
    'src/core/study/a.test.ts:1 a function has 41 lines of code, 40 at most',
  ],
  [
    'a crowded folder',
    Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`src/core/study/a${n}.ts`, clean])),
    'src/core/study:1 16 source files, 15 at most',
  ],
  [
    'any',
    { 'src/core/study/a.ts': '\nexport const a = (b: any) => b;' },
    'src/core/study/a.ts:2 `any` turns the compiler off',
  ],
  [
    'an assertion that something is there',
    { 'test/a.ts': 'export const a = (b?: string) => b!.length;' },
    'test/a.ts:1 `!` promises what nobody checked',
  ],
  [
    'a promise that something will be there',
    { 'test/a.ts': 'let a!: string;\nexport const b = () => a;' },
    'test/a.ts:1 `!` promises what nobody checked',
  ],
  [
    'an ignored error',
    { 'bench/a.ts': '// @ts-ignore\nexport const a: string = 1;' },
    'bench/a.ts:1 @ts-ignore hides an error',
  ],
  [
    'an expected error',
    { 'bench/a.ts': 'export const b = 1;\n/* @ts-expect-error why not */\nexport const a: string = 1;' },
    'bench/a.ts:2 @ts-expect-error hides an error',
  ],
  [
    'a default export',
    { 'src/core/study/a.ts': 'export default function a() {}' },
    'src/core/study/a.ts:1 a default export has no name',
  ],
  [
    'a barrel',
    { 'src/core/study/index.ts': "export * from './a.ts';", 'src/core/study/a.ts': clean },
    'src/core/study/index.ts:1 this file only re-exports',
  ],
  [
    'a barrel in two steps',
    { 'src/core/study/index.ts': "import { x } from './a.ts';\nexport { x };", 'src/core/study/a.ts': clean },
    'src/core/study/index.ts:1 this file only re-exports',
  ],
  ['an enum', { 'src/core/study/a.ts': 'export enum A { B }' }, 'src/core/study/a.ts:1 an enum does not erase'],
  [
    'should',
    { 'src/core/study/a.test.ts': "test.each([1])('should work', () => {});" },
    'src/core/study/a.test.ts:1 a test says what is so',
  ],
  [
    'a clock',
    { 'src/core/study/a.ts': 'export const a = () => Date.now();' },
    'src/core/study/a.ts:1 core must not use Date.now: take `now: Instant`',
  ],
  [
    'a clock in a date',
    { 'src/store/study/a.ts': 'export const a = () => new Date();' },
    'src/store/study/a.ts:1 store must not use new Date()',
  ],
  [
    'a clock in words',
    { 'src/formats/study/a.ts': 'export const a = () => Date();' },
    'src/formats/study/a.ts:1 formats must not use Date()',
  ],
  [
    'a stopwatch',
    { 'src/core/study/a.ts': 'export const a = () => performance.now();' },
    'src/core/study/a.ts:1 core must not use performance.now',
  ],
  [
    'dice',
    { 'src/contract/study/a.ts': 'export const a = () => Math.random();' },
    'src/contract/study/a.ts:1 contract must not use Math.random',
  ],
  [
    'the console',
    { 'src/core/study/a.ts': 'export const a = () => console.log(1);' },
    'src/core/study/a.ts:1 core must not use console',
  ],
  [
    'the network',
    { 'src/core/study/a.ts': "export const a = () => fetch('/');" },
    'src/core/study/a.ts:1 core must not use fetch',
  ],
  [
    'the process',
    { 'src/core/study/a.ts': 'export const a = () => process.env;' },
    'src/core/study/a.ts:1 core must not use process',
  ],
  [
    'the page',
    { 'src/core/study/a.ts': 'export const a = () => document.title;' },
    'src/core/study/a.ts:1 core must not use document',
  ],
  [
    'an allowance that excuses nothing',
    { 'src/core/study/a.ts': 'export const a = 1; // allowed: it was long once' },
    'src/core/study/a.ts:1 this allowance excuses nothing',
  ],
  [
    'an allowance without a reason',
    { 'src/core/study/a.ts': 'export const a = 1 as any; // allowed:' },
    'src/core/study/a.ts:1 an allowance without a reason',
  ],
];
