import { writeSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends a run with the line `N passed, N failed`, names what was skipped or tried twice, and lets nothing be skipped under CI. */
export const tally: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state));
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    const broken = modules.filter((file) => file.errors().length > 0).length + unhandledErrors.length;
    const skipped = modules.map(describeSkipped).filter(isText);
    const again = modules
      .flatMap((file) => [...file.children.allTests('passed')].map(describeTriedAgain))
      .filter(isText);
    const refused = (process.env['CI'] ?? '') === '' ? 0 : skipped.length;
    if (refused > 0) process.exitCode = 1;
    process.once('exit', (code) => {
      // A run can fail without a failing test: its setup, a file that does not load.
      const least = code === 0 ? 0 : 1;
      const line = `${passed} passed, ${Math.max(least, failed + broken + refused)} failed`;
      writeSync(1, `${[...again, ...skipped, line].join('\n')}\n`);
    });
  },
};

const isText = (line: string | undefined): line is string => line !== undefined;

function describeTriedAgain(test: TestCase): string | undefined {
  const isFlaky = test.diagnostic()?.flaky === true;
  return isFlaky ? `Passed only when tried again: ${test.fullName} in ${test.module.relativeModuleId}` : undefined;
}

function describeSkipped(file: TestModule): string | undefined {
  const count = [...file.children.allTests('skipped')].length;
  return count === 0 ? undefined : `Did not run: ${count} of the tests in ${file.relativeModuleId}`;
}
