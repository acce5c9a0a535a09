import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/base/refusal.ts';
import { openSqlite, openSqliteToRead } from './openSqlite.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-open-'));
  path = join(folder, 'deep', 'cairn.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('opening a data file', () => {
  test('makes the file and its folder, and gives both back when closed', async () => {
    const store = await opened();
    expect(store.place).toBe(path);
    await store.close();
    expect(existsSync(`${path}.process`)).toBe(false);
    await (await opened()).close();
  });

  test('leaves nothing of a step that was cut off, so that the next start can take it again', async () => {
    mkdirSync(dirname(path), { recursive: true });
    const file = new DatabaseSync(path);
    file.exec('create table memory (in_the_way int)');
    expect(await openSqlite(path)).toMatchObject({ code: 'unusable', message: expect.stringContaining('memory') });
    file.exec('drop table memory');
    file.close();
    await (await opened()).close();
  });

  test('that was never read gives everything back too: its log is gone, and nothing can be asked any more', async () => {
    const store = await opened();
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    await expect(store.db.selectFrom('deck').selectAll().execute()).rejects.toThrow('not open');
  });

  test('refuses a second writer and says where the first one is', async () => {
    const store = await opened();
    store.announce('http://127.0.0.1:4747');
    expect(await openSqlite(path)).toMatchObject({
      code: 'in use',
      message: `Another Cairn (process ${process.pid} at http://127.0.0.1:4747) is using ${path}. Use that one, stop it, or name another folder with --data.`,
    });
    await store.close();
    await (await opened()).close();
  });

  test('lets a reader in beside the writer, who may not write', async () => {
    const store = await opened();
    const reader = await openSqliteToRead(path);
    if (isRefusal(reader)) throw new Error(reader.message);
    expect(await reader.db.selectFrom('deck').selectAll().execute()).toEqual([]);
    await expect(reader.transact(async () => 1)).rejects.toThrow('was opened to read');
    await reader.close();
    await store.close();
  });

  test('leaves data alone that a newer Cairn has changed, for writers and readers', async () => {
    await (await opened()).close();
    const file = new DatabaseSync(path);
    file.exec("insert into kysely_migration values ('9999-later', 'now')");
    file.close();
    for (const open of [openSqlite, openSqliteToRead]) {
      expect(await open(path)).toMatchObject({ code: 'newer data', message: expect.stringContaining('9999-later') });
    }
  });

  test('refuses a file that is no data file, and lets go of it', async () => {
    await (await opened()).close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, 'Dear diary, this is not a database. '.repeat(100));
    for (const open of [openSqlite, openSqlite, openSqliteToRead])
      expect(await open(path)).toMatchObject({ code: 'unusable' });
  });

  test('keeps every commit on the disk before it is told', async () => {
    await (await opened()).close();
    const file = new DatabaseSync(path, { readOnly: true });
    expect(file.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    file.close();
  });
});

async function opened() {
  const store = await openSqlite(path);
  if (isRefusal(store)) throw new Error(store.message);
  return store;
}
