import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Modules that have no suite of `exercise` beside them, each with its reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'base/dataFile.ts': 'files of SQLite alone; their faults are tested as a whole in test/faults',
  'base/database.ts': 'types and `transactOn`, which is tested through every store in transact.db.test.ts',
  'base/insertRows.ts': 'writes what insertNotes, insertCards and insertNewStates are given; their suites count it',
  'base/lock.ts': 'belongs to a file; tested by opening one twice in openSqlite.db.test.ts',
  'base/migrate.ts': 'runs in every opening; its refusals are tested in openSqlite and openPostgres',
  'base/migrations.ts': 'a list; every other suite runs on what it makes',
  'base/nodeSqlite.ts': 'a dialect; every other suite speaks it',
  'base/openPostgres.ts': 'one engine by its nature; openPostgres.db.test.ts',
  'base/openSqlite.ts': 'one engine by its nature; openSqlite.db.test.ts',
  'base/restoreFile.ts': 'files of SQLite alone; their faults are tested as a whole in test/faults',
  'base/slices.ts': 'cuts lists, in no database; slices.test.ts',
  'base/trouble.ts': 'sentences for the failures of a disk; tested as a whole in test/faults',
  'study/waiting.ts': 'conditions that queue, decks and statistics are tested by; plans.db.test.ts shows their index',
};

const modules = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(import.meta.dirname.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((path) => /^[a-z]+\/\w+\.ts$/.test(path))
  .toSorted();

test.each(modules)('%s is exercised on both engines, or says why not', (path) => {
  const suite = join(import.meta.dirname, path.replace(/\.ts$/, '.db.test.ts'));
  const isExercised = existsSync(suite) && readFileSync(suite, 'utf8').includes('exercise(');
  expect({ path, isExercised }).toEqual({ path, isExercised: elsewhere[path] === undefined });
});

test('no reason outlives its module', () => {
  expect(Object.keys(elsewhere).filter((path) => !modules.includes(path))).toEqual([]);
});
