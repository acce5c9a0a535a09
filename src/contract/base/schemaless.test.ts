import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as schemaless from './schemaless.ts';

const contract = join(import.meta.dirname, '..');

test('stands in for every function of zod/mini that the contract calls', () => {
  const files = readdirSync(contract, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!test)\.ts$/.test(name),
  );
  const called = files.flatMap((name) =>
    [...readFileSync(join(contract, name), 'utf8').matchAll(/\bz\.(\w+)(?=\(|\.)/g)].map(([, word]) => word ?? ''),
  );
  expect(called.length).toBeGreaterThan(100);
  expect([...new Set(called)].filter((word) => !(word in schemaless))).toEqual([]);
});
