import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { wireHashes, wireVersion } from './wireVersion.ts';

/** Every path and schema that the contract exports, told as JSON Schema, in an order that no file decides. */
async function tellWire(): Promise<string> {
  const contract = join(import.meta.dirname, '..');
  const files = globSync('*/**/*.ts', { cwd: contract })
    .filter((name) => !name.endsWith('.test.ts'))
    .toSorted();
  const told: Record<string, unknown> = {};
  for (const file of files) {
    const module = (await import(join(contract, file))) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(module)) {
      const shown = show(exported);
      if (shown !== undefined) told[`${file.replaceAll('\\', '/')} ${name}`] = shown;
    }
  }
  return JSON.stringify(told, (_, value: unknown) => sorted(value), 1);
}

function show(exported: unknown): unknown {
  if (exported instanceof z.core.$ZodType) return schemaOf(exported, 'input');
  if (typeof exported === 'string') return exported.startsWith('/api/') ? exported : undefined;
  if (typeof exported !== 'object' || exported === null || !('request' in exported && 'response' in exported))
    return undefined;
  const { request, response, ...rest } = exported;
  const { method, path, refusals } = rest as Record<string, unknown>;
  return { method, path, refusals, request: schemaOf(request, 'input'), response: schemaOf(response, 'output') };
}

const schemaOf = (schema: unknown, io: 'input' | 'output'): unknown =>
  z.toJSONSchema(schema as z.ZodMiniType, { io, unrepresentable: 'any' });

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

test('what crosses the wire is what its latest version says; after a change, append the new hash', async () => {
  const hash = createHash('sha256')
    .update(await tellWire())
    .digest('hex')
    .slice(0, 16);
  expect(hash, `append '${hash}' to wireHashes`).toBe(wireHashes[wireVersion - 1]);
  expect(new Set(wireHashes).size).toBe(wireHashes.length);
});

test('the tale of the wire names every endpoint with its request and its response', async () => {
  const told = JSON.parse(await tellWire()) as Record<string, { request?: unknown; response?: unknown; path?: string }>;
  const paths = Object.values(told).flatMap(({ path }) => path ?? []);
  expect(paths.length).toBeGreaterThan(20);
  expect(told['study/sessions.ts answerCard']).toMatchObject({
    request: { properties: { review: { properties: { grade: { enum: ['again', 'hard', 'good', 'easy'] } } } } },
    response: { properties: { memory: {} } },
  });
});
