import { defineConfig } from 'vitest/config';
import { tally } from './tools/tally.ts';

/** Where real servers, browsers and killed processes are at work, a busy machine may be too slow for once; the run names each test that was tried twice. */
const retry = (process.env['CI'] ?? '') === '' ? 0 : 1;
const needsPostgres = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', tally],
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: needsPostgres,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'store',
          retry,
          include: needsPostgres,
          globalSetup: 'test/harness/postgres.setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'whole',
          retry,
          include: ['test/**/*.test.ts'],
          exclude: [...needsPostgres, 'test/e2e/**'],
          globalSetup: 'test/harness/postgres.setup.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          retry,
          include: ['test/e2e/**/*.test.ts'],
          exclude: needsPostgres,
          globalSetup: 'test/harness/chromium.setup.ts',
          // What a page shows in the end; how soon on a busy machine is not what these tests are about.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
