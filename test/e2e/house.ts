import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, type RunnerTask } from 'vitest';
import { type Running, ownFolder, startCairn, type Wishes } from '../faults/cairn.ts';
import { launchBrowser } from '../harness/chromium.ts';
import { type Watch, watchPage } from './watch.ts';

/** What the tests of one file share: a browser, and a real Cairn with data of its own. */
export type House = {
  readonly address: () => string;
  /** What the server has said so far. */
  readonly said: () => string;
  /** Opens a browser of its own, as another person would, at a path. What goes wrong in it fails the test. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Lets one thing go wrong that the test is about: what is said of it holds this pattern. */
  readonly allow: (page: Page, pattern: RegExp) => void;
  /** Ends the server as a power cut would; `restart` brings it back at the same address. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
};

/**
 * Opens a house for the tests of this file; `furnish` says what the server is started with. A page's error, a refused load
 * or a call elsewhere fails the test it happens in.
 */
export function openHouse(furnish: () => Promise<Wishes> = async () => ({})): House {
  const folder = ownFolder('e2e');
  const watches = new Map<Page, Watch>();
  let browser: Browser;
  let cairn: Running;
  let wishes: Wishes;
  beforeAll(async () => {
    wishes = await furnish();
    [browser, cairn] = await Promise.all([launchBrowser(), startCairn(folder.path, wishes)]);
  });
  afterEach(({ task }) => closePages(watches, task));
  afterAll(async () => {
    await browser.close();
    await cairn.kill();
    folder.remove();
  });
  return {
    address: () => cairn.address,
    said: () => cairn.said(),
    visit: async (path, options = {}) => {
      const context = await browser.newContext({ ...calm, baseURL: cairn.address, ...options });
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
      cairn = await startCairn(folder.path, { ...wishes, port: Number(new URL(cairn.address).port) });
    },
  };
}

const calm = { locale: 'en-GB', reducedMotion: 'reduce' } as const satisfies BrowserContextOptions;

/** Leaves no page open after a test, and fails it where one complained. */
async function closePages(watches: Map<Page, Watch>, { name, result }: RunnerTask): Promise<void> {
  const complaints = [...watches.values()].flatMap((watch) => watch.complaints());
  for (const page of watches.keys()) {
    if (result?.state === 'fail' || complaints.length > 0) await photograph(page, name);
    await page.context().close();
  }
  watches.clear();
  expect(complaints, 'what went wrong in the browser').toEqual([]);
}

const results = join(import.meta.dirname, '..', '..', 'test-results');

async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const path = join(results, `${name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  process.stdout.write(`A picture of the page: ${path}\n`);
}
