import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTree } from './architecture.ts';
import { breaks, clean } from './architecture/breaks.ts';
import { type Table, table } from './architecture/table.ts';

describe('the architecture test', () => {
  test.each(breaks)('reports %s', (_, files, finding) => {
    expect(check(files).map((line) => line.slice(0, finding.length))).toContain(finding);
  });

  test('reports entries of the table that nothing uses, once there is code everywhere', () => {
    const small: Table = {
      layers: {
        core: { layers: [], packages: ['ts-fsrs'], features: 'keeps' },
        store: { layers: ['core'], packages: [], features: 'keeps' },
      },
      features: { base: [], study: ['base'] },
      crowdedFolders: { 'src/core/study': 'the engine is one thing' },
    };
    const half = { 'src/core/base/a.ts': clean };
    const whole = { ...half, 'src/store/study/b.ts': clean };
    const crowded = 'src/core/study is not crowded: remove it from crowdedFolders';
    const unused = ['core package ts-fsrs', 'store layer core', 'feature study base'].map(
      (entry) => `nothing uses the entry "${entry}": remove it`,
    );
    expect(check(half, small)).toEqual([`tools/architecture/table.ts:1 ${crowded}`]);
    expect(check(whole, small)).toEqual([...unused, crowded].map((text) => `tools/architecture/table.ts:1 ${text}`));
  });

  test('lets through what the rules allow', () => {
    const files = {
      'src/core/base/day.ts': clean,
      'src/core/study/a.ts':
        "import { x } from '../base/day.ts';\nexport const a = x as any; // allowed: a library has no types",
      'src/core/study/a.test.ts':
        "import { test } from 'vitest';\nimport { a } from './a.ts';\ntest('a is a', () => a);",
      'src/contract/study/b.ts':
        "import { z } from 'zod/mini';\nimport { a } from '../../core/study/a.ts';\nexport const b = z.literal(a);",
      'src/store/study/c.db.test.ts': "import { x } from '../../../test/harness/c.ts';\nvoid x;",
      'src/actions/study/d.ts': "import { x } from '../../core/evidence/e.ts';\nexport const d = x;",
      'src/core/evidence/e.ts': clean,
      'test/harness/c.ts': clean,
      'vitest.config.ts': 'export default {};',
    };
    expect(check(files, { ...table, crowdedFolders: {} })).toEqual([]);
  });

  test('finds nothing to report in Cairn', () => {
    expect(checkTree(join(import.meta.dirname, '..'), table)).toEqual([]);
  });
});

function check(files: Readonly<Record<string, string>>, rules: Table = table): string[] {
  const root = mkdtempSync(join(tmpdir(), 'cairn-architecture-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkTree(root, rules);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
