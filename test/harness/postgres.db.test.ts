import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from './postgres.ts';

const server = inject('postgresUrl');

describe.skipIf(server === null)('a fresh database', () => {
  test('is empty, speaks UTF-8 and survives a power cut', async () => {
    const url = await freshDatabase(server ?? '');
    expect(await ask(url, 'select count(*)::int as n from pg_tables where schemaname = $1', ['public'])).toEqual([
      { n: 0 },
    ]);
    expect(await ask(url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('shares nothing with another', async () => {
    const [one, other] = await Promise.all([freshDatabase(server ?? ''), freshDatabase(server ?? '')]);
    await ask(one, 'create table card (front text)');
    await expect(ask(other, 'select * from card')).rejects.toThrow('relation "card" does not exist');
  });

  test('copies the one it is made from, tables and rows', async () => {
    const source = await freshDatabase(server ?? '');
    await ask(source, 'create table card (front text)');
    await ask(source, 'insert into card values ($1)', ['naïve 漢字']);
    const copy = await freshDatabase(source);
    expect(await ask(copy, 'select front from card')).toEqual([{ front: 'naïve 漢字' }]);
  });
});

async function ask(url: string, sql: string, values: readonly string[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
