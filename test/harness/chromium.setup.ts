import type { TestProject } from 'vitest/node';
import { launchBrowser } from './chromium.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    /** Whether `launchBrowser` works on this machine (always so under CI). */
    readonly hasBrowser: boolean;
  }
}

/** Unpacks and tries the browser once. Without one, tests in it are skipped aloud; under CI the run fails. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('hasBrowser', await tryBrowser());
}

async function tryBrowser(): Promise<boolean> {
  try {
    const browser = await launchBrowser();
    await browser.close();
    return true;
  } catch (error) {
    if ((process.env['CI'] ?? '') !== '' || !(error instanceof Error)) throw error;
    process.stderr.write(`\nNothing is tested in a browser in this run. ${error.message}\n\n`);
    return false;
  }
}
