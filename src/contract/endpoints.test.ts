import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freights, isEndpoint, modules, shapes, ways } from './endpoints.ts';

const files = globSync('*/**/*.ts', { cwd: import.meta.dirname }).filter((name) => !name.endsWith('.test.ts'));

test('every file of the contract that declares a way in or names a schema is told of', async () => {
  const told = new Set<unknown>(Object.values(modules).flatMap((nouns) => Object.values<object>(nouns)));
  const declaring = await Promise.all(
    files.map(async (file) => {
      const module = (await import(join(import.meta.dirname, file))) as Record<string, unknown>;
      return Object.values(module).some(isDeclared) && !told.has(module) ? [file] : [];
    }),
  );
  expect(files.length).toBeGreaterThan(15);
  expect(declaring.flat()).toEqual([]);
});

test('every module stands under the names of its feature and its file', () => {
  const named = Object.entries(modules).flatMap(([feature, nouns]) =>
    Object.keys(nouns).map((noun) => `${feature}/${noun}.ts`),
  );
  const there = new Set(files.map((file) => file.replace(/\/.*\//, '/')));
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

test('no two ways in share their name, or their method and path', () => {
  expect(ways.length).toBeGreaterThan(60);
  expect(new Set(ways.map(({ name }) => name)).size).toBe(ways.length);
  expect(new Set(ways.map(({ way }) => `${way.method} ${way.path}`)).size).toBe(ways.length);
});

test('no two schemas share their name', () => {
  const exported = Object.values(modules).flatMap((nouns) =>
    Object.values<object>(nouns).flatMap((module) => Object.entries<unknown>({ ...module })),
  );
  const named = exported.filter(([, schema]) => isDeclared(schema) && Object(schema)['_zod'] !== undefined);
  expect(new Set(named.map(([, schema]) => schema)).size).toBe(shapes.size);
});

test('each passage says what it carries', () => {
  const passages = ways.filter(({ way }) => !isEndpoint(way)).map(({ name }) => name);
  expect(Object.keys(freights).toSorted()).toEqual(passages.toSorted());
});

const isDeclared = (exported: unknown): boolean =>
  typeof exported === 'object' &&
  exported !== null &&
  ('_zod' in exported || ('method' in exported && 'path' in exported));
