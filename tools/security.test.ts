import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** How many requirements of level 1 and 2 each section of each chapter of ASVS 5.0 has; they are numbered from 1. */
const chapters = {
  1: { 1: 2, 2: 9, 3: 11, 4: 3, 5: 2 },
  2: { 1: 3, 2: 3, 3: 4, 4: 1 },
  3: { 2: 2, 3: 4, 4: 6, 5: 5, 7: 2 },
  4: { 1: 3, 2: 1, 3: 2, 4: 4 },
  5: { 1: 1, 2: 3, 3: 2, 4: 3 },
  6: { 1: 3, 2: 12, 3: 4, 4: 4, 5: 5, 6: 3, 8: 4 },
  7: { 1: 3, 2: 4, 3: 2, 4: 5, 5: 2, 6: 2 },
  8: { 1: 2, 2: 3, 3: 1, 4: 1 },
  9: { 1: 3, 2: 4 },
  10: { 1: 2, 2: 2, 3: 4, 4: 11, 5: 5, 6: 2, 7: 3 },
  11: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 1, 6: 1 },
  12: { 1: 3, 2: 2, 3: 4 },
  13: { 1: 1, 2: 5, 3: 2, 4: 5 },
  14: { 1: 2, 2: 4, 3: 3 },
  15: { 1: 3, 2: 3, 3: 7 },
  16: { 1: 1, 2: 5, 3: 4, 4: 3, 5: 3 },
  17: { 1: 1, 2: 4, 3: 2 },
};

describe('the table of requirements', () => {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', words = '', status = '', proof = '']) => ({ id, words, status, proof }));

  test('has each requirement of ASVS 5.0, level 1 and 2, once and in order', () => {
    const ids = Object.entries(chapters).flatMap(([chapter, sections]) =>
      Object.entries<number>(sections).flatMap(([section, size]) =>
        Array.from({ length: size }, (_, at) => `${chapter}.${section}.${at + 1}`),
      ),
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  test('says each in a few words, and how it stands', () => {
    const unclear = rows.filter(
      ({ words, status }) => words === '' || words.split(/\s+/).length > 14 || !/^(met|n\.a\.|open)$/.test(status),
    );
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  test('names for what is met where it is, and a test or why reading is enough', () => {
    const bare = rows.filter(
      ({ status, proof }) => status === 'met' && !(pathsIn(proof).length > 0 && /\.test\.ts`|reading: \S/.test(proof)),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('says of what is open what is missing, and of what does not apply why', () => {
    expect(rows.filter(({ proof }) => proof.length < 8).map(({ id }) => id)).toEqual([]);
  });

  test('names files that exist', () => {
    const named = [...new Set(rows.flatMap(({ proof }) => pathsIn(proof)))];
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('is counted rightly in the text', () => {
    const counted = (status: string): number => rows.filter((row) => row.status === status).length;
    expect(read('docs/security.md')).toContain(
      `${counted('met')} are met, ${counted('n.a.')} do not apply, ${counted('open')} are open.`,
    );
  });
});

const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:src|test|tools|docs|bin)\/[^`]+|[\w-]+\.(?:json|md))`/g)].map(([, path = '']) => path);

type Rule = { readonly words: RegExp; readonly files: readonly string[]; readonly where?: RegExp };

/** What could do harm, and the only files that may say it. */
const rules: Readonly<Record<string, Rule>> = {
  'code that is made of text': { words: /\beval\(|new Function\(|node:vm\b/, files: ['src/cli/start.ts'] },
  'another program': { words: /node:child_process/, files: ['src/cli/base/webBuild.ts', 'src/cli/start.ts'] },
  'a connection that it begins itself': {
    words:
      /(?<![.\w])fetch\(|\bhttps?\.request\(|\bcreateConnection\(|\bcreateTransport\(|new pg\.Pool\(|genericOAuth\(|undici/,
    files: [
      'src/cli/evidence/keeper.ts',
      'src/cli/move.ts',
      'src/server/account/identity/plugins.ts',
      'src/server/base/mail/post.ts',
      'src/server/ledger/stamp.ts',
      'src/store/base/openPostgres.ts',
    ],
    where: /^src\/(?!web\/)/,
  },
  'a certificate that is not checked': { words: /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED/, files: [] },
  'HTML that is not escaped': {
    words: /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write\(/,
    files: ['src/web/base/Markdown.tsx'],
  },
  'SQL that is not bound': {
    words: /\bsql\.raw\(/,
    files: ['src/store/account/identity.ts', 'src/store/base/migrations.ts'],
  },
  'a pattern that is made of text': {
    words: /new RegExp\(/,
    files: ['src/core/evidence/naming.ts', 'src/formats/base/proseHtml.ts', 'src/formats/evidence/writtenDay.ts'],
  },
  'a hash that is weak': { words: /createHash\((?!'sha(256|384|512)'\))/, files: [] },
  'a die that can be foreseen': { words: /Math\.random\(/, files: [] },
  'a message of another window or a worker, or a socket': {
    words: /postMessage|onmessage|addEventListener\('message'|WebSocket|node:dgram/,
    files: [
      'src/formats/evidence/packet/pdf/settingThread.ts',
      'src/web/evidence/prose/proseWorker.ts',
      'src/web/evidence/prose/reader.ts',
    ],
  },
  'a cookie that scripts read': { words: /document\.cookie/, files: [] },
  'a parser of XML': { words: /DOMParser|fast-xml|xml2js|libxml/, files: [] },
};

describe('the source says only where it is meant to', () => {
  const source = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.includes('.test.'))
    .map((path) => ({ path, text: read(path) }));

  test.each(Object.entries(rules))('%s', (_, { words, files, where = /^/ }) => {
    const found = source.filter(({ path, text }) => where.test(path) && words.test(text)).map(({ path }) => path);
    expect(found.toSorted()).toEqual(files);
  });
});
