import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Modules and folders that have no suite of `exercise` beside them, each with its reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'account/asScope.ts': 'words for the compiler, in no database; those who say them are tested',
  'base/appRole.ts': 'one engine by its nature; appRole.db.test.ts',
  'base/archive/': 'carries whole stores from one engine to the other; archive.db.test.ts',
  'base/dataFile.ts': 'files of SQLite alone; their faults are tested as a whole in test/faults',
  'base/database.ts': 'types and `transactOn`, which is tested through every store in transact.db.test.ts',
  'base/insertRows.ts': 'writes what insertNotes, insertCards and insertNewStates are given; their suites count it',
  'base/lock.ts': 'belongs to a file; tested by opening one twice in openSqlite.db.test.ts',
  'base/migrate.ts': 'runs in every opening; its refusals are tested in openSqlite and openPostgres',
  'base/migrations.ts': 'a list; every other suite runs on what it makes',
  'base/migrations/': 'steps; every other suite runs on what they make',
  'base/nodeSqlite.ts': 'a dialect; every other suite speaks it',
  'base/openPostgres.ts': 'one engine by its nature; openPostgres.db.test.ts',
  'base/openSqlite.ts': 'one engine by its nature; openSqlite.db.test.ts',
  'base/reporting/': 'reads rows, in no database; the suites of reports and publications keep them',
  'base/restoreFile.ts': 'files of SQLite alone; their faults are tested as a whole in test/faults',
  'base/slices.ts': 'cuts lists, in no database; slices.test.ts',
  'base/trouble.ts': 'sentences for the failures of a disk; tested as a whole in test/faults',
  'base/wall.ts': 'makes statements, in no database; wall.test.ts',
  'base/walledPool.ts': 'one engine by its nature; walledPool.db.test.ts',
  'ledger/rows.ts': 'makes rows, in no database; the suites of records, revisions and log keep them',
  'study/waiting.ts': 'conditions that queue, decks and statistics are tested by; plans.db.test.ts shows their index',
};

const reasons = Object.keys(elsewhere);

/** Whether a reason is about a module: its own, or that of a folder round it. */
const isAbout = (reason: string, path: string): boolean =>
  reason === path || (reason.endsWith('/') && path.startsWith(reason));

const modules = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(import.meta.dirname.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((path) => path.includes('/'))
  .toSorted();

test.each(modules)('%s is exercised on both engines, or says why not', (path) => {
  const suite = join(import.meta.dirname, path.replace(/\.ts$/, '.db.test.ts'));
  const isExercised = existsSync(suite) && readFileSync(suite, 'utf8').includes('exercise(');
  const isElsewhere = reasons.some((reason) => isAbout(reason, path));
  expect({ path, isExercised }).toEqual({ path, isExercised: !isElsewhere });
});

test('no reason outlives its module', () => {
  expect(reasons.filter((reason) => !modules.some((path) => isAbout(reason, path)))).toEqual([]);
});
