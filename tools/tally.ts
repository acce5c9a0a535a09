import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the line `N passed, N failed`, names what was skipped, and lets nothing be skipped under CI. */
export const tally: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const count = countTests(modules);
    const brokenFiles = modules.filter((file) => file.errors().length > 0).length;
    const failed = count.failed + brokenFiles + unhandledErrors.length;
    const skipped = [...count.skipped].map(([why, tests]) => `Did not run: ${tests} (${why})`);
    const forbidden = process.env['CI'] !== undefined && skipped.length > 0;
    if (forbidden) process.exitCode = 1;
    const lines = [...skipped, `${count.passed} passed, ${forbidden ? failed + skipped.length : failed} failed`];
    process.once('exit', () => writeSync(1, `${lines.join('\n')}\n`));
  },
};

type Count = { passed: number; failed: number; readonly skipped: Map<string, string> };

function countTests(modules: ReadonlyArray<TestModule>): Count {
  const count: Count = { passed: 0, failed: 0, skipped: new Map() };
  for (const file of modules) {
    for (const test of file.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') count.passed++;
      else if (result.state === 'failed') count.failed++;
      else count.skipped.set(`${file.relativeModuleId}: ${test.fullName}`, '');
    }
  }
  return count;
}
