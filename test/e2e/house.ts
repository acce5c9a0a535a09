import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Running, ownFolder, startCairn } from '../faults/cairn.ts';
import { launchBrowser } from '../harness/chromium.ts';
import { type Watch, watchPage } from './watch.ts';

/** What the tests of one file share: a browser, and a real Cairn with data of its own. */
export type House = {
  readonly address: () => string;
  readonly folder: () => string;
  /** Opens a browser of its own, as another person would, at a path. What goes wrong in it fails the test. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Lets one thing go wrong that the test is about: what is said of it holds this pattern. */
  readonly allow: (page: Page, pattern: RegExp) => void;
  /** Ends the server as a power cut would; `restart` brings it back at the same address. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
};

/** Opens a house for the tests of this file. A page's error, a refused load or a call elsewhere fails the test it happens in. */
export function openHouse(): House {
  const folder = ownFolder('e2e');
  let browser: Browser;
  let cairn: Running;
  const watches = new Map<Page, Watch>();

  beforeAll(async () => {
    [browser, cairn] = await Promise.all([launchBrowser(), startCairn(folder.path)]);
  });

  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail';
    const complaints = [...watches.values()].flatMap((watch) => watch.complaints());
    for (const page of watches.keys()) {
      if (failed || complaints.length > 0) await photograph(page, task.name);
      await page.context().close();
    }
    watches.clear();
    expect(complaints, 'what went wrong in the browser').toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await cairn.kill();
    folder.remove();
  });

  return {
    address: () => cairn.address,
    folder: () => folder.path,
    visit: async (path, options = {}) => {
      const context = await browser.newContext({
        baseURL: cairn.address,
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      watches.set(page, await watchPage(page));
      await page.goto(path);
      return page;
    },
    allow: (page, pattern) => watches.get(page)?.allow(pattern),
    kill: () => cairn.kill(),
    restart: async () => {
      await cairn.kill();
      cairn = await startCairn(folder.path, { port: Number(new URL(cairn.address).port) });
    },
  };
}

const results = join(import.meta.dirname, '..', '..', 'test-results');

async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const path = join(results, `${name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  process.stdout.write(`A picture of the page: ${path}\n`);
}
