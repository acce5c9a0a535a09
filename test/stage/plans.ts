import { mkdtempSync, rmSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompiledQuery, Kysely, type LogEvent } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/core/base/scope.ts';
import { type Tx, transactOn } from '../../src/store/base/database.ts';
import { migrate } from '../../src/store/base/migrate.ts';
import { nodeSqliteDialect, openFile } from '../../src/store/base/nodeSqlite.ts';
import type { Schema } from '../../src/store/schema.ts';

/** How SQLite reaches the rows of what the store asks: the indexes named, in order, and what is sorted besides. */
export type Plan = {
  readonly ask: (tx: Tx, scope: Scope) => Promise<unknown>;
  readonly uses: readonly string[];
  readonly sorts?: readonly string[];
};

/** Holds SQLite to each plan. */
export function holdPlans(plans: Readonly<Record<string, Plan>>): void {
  describe('SQLite reaches what the store asks by its indexes', () => {
    let folder: string;
    let file: DatabaseSync;
    let writer: Kysely<Schema>;
    let asked: CompiledQuery[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cairn-plans-'));
      file = openFile(join(folder, 'cairn.db'), 'write');
      const log = ({ query }: LogEvent): void => void asked.push(query);
      writer = new Kysely<Schema>({ dialect: nodeSqliteDialect(file), log });
      await migrate(writer, 'sqlite');
    });

    afterAll(async () => {
      await writer.destroy();
      rmSync(folder, { recursive: true });
    });

    test.each(Object.entries(plans))('%s', async (_, { ask, uses, sorts = [] }) => {
      asked = [];
      await transactOn(writer, 'sqlite')((tx) => ask(tx, { workspaceId: 'W', learnerId: 'L' } as Scope));
      const steps = asked.filter(({ sql }) => /^(select|update)/.test(sql)).flatMap((query) => explain(file, query));
      expect(steps.filter((step) => step.startsWith('SCAN') && !isOfSearch(step))).toEqual([]);
      const searches = steps.filter((step) => step.startsWith('SEARCH'));
      expect(searches.map((step, index) => (step.includes(uses[index] ?? '?') ? uses[index] : step))).toEqual(uses);
      expect(steps.flatMap((step) => /^USE TEMP B-TREE FOR (.*)/.exec(step)?.[1] ?? [])).toEqual(sorts);
    });

    test('a look-up without an index would be noticed', () => {
      const query = { sql: 'select * from note where back = ?', parameters: ['x'] };
      expect(explain(file, query)).toEqual([expect.stringMatching(/^SCAN note/)]);
    });
  });
}

/** The index of words is asked, and what was found in it is counted; a list in the statement itself is read through. */
const isOfSearch = (step: string): boolean => /VIRTUAL TABLE|^SCAN found$|-ROW VALUES CLAUSE$/.test(step);

function explain(
  file: DatabaseSync,
  { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): readonly string[] {
  const rows = file.prepare(`explain query plan ${sql}`).all(...(parameters as SQLInputValue[]));
  return rows.map((row) => String(row['detail']));
}
