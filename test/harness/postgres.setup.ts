import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    /** The server of this run, to hand to `freshDatabase`; null where none could be started (never under CI). */
    readonly postgresUrl: string | null;
  }
}

/** One PostgreSQL for the run. Without one, tests for it are skipped aloud; under CI the run fails. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await start();
  project.provide('postgresUrl', postgres?.url ?? null);
  return async () => postgres?.stop();
}

async function start(): Promise<Postgres | undefined> {
  try {
    return await startPostgres();
  } catch (error) {
    if ((process.env['CI'] ?? '') !== '' || !(error instanceof Error)) throw error;
    process.stderr.write(`\nNothing is tested against PostgreSQL in this run. ${error.message}\n\n`);
    return undefined;
  }
}
