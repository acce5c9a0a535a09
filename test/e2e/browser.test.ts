import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../harness/chromium.ts';

describe.skipIf(!inject('hasBrowser'))('the browser of the tests', () => {
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<h1>Cairn</h1>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('draws letters', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    expect(await page.locator('h1').innerText()).toBe('Cairn');
    const wide = await page.evaluate(() => {
      const brush = document.createElement('canvas').getContext('2d');
      if (brush === null) return [];
      brush.font = '20px sans-serif';
      return ['i', 'W'].map((letter) => brush.measureText(letter).width);
    });
    expect(wide[1]).toBeGreaterThan(wide[0] ?? 0);
  });

  test('keeps one origin from reading another, as every browser of a learner does', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const other = url.replace('127.0.0.1', 'localhost');
    const read = page.evaluate((there) => fetch(there).then((answer) => answer.text()), other);
    await expect(read).rejects.toThrow('Failed to fetch');
  });

  test('keeps a database of its own for pages that work offline', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const opened = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const asked = indexedDB.open('cards', 1);
          asked.addEventListener('success', () => resolve(asked.result.name));
          asked.addEventListener('error', () => reject(asked.error));
        }),
    );
    expect(opened).toBe('cards');
  });
});
