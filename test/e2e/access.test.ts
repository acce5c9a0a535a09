import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openHouse } from './house.ts';
import { endOfSession, listScreens, type Screen } from './screens.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  { colorScheme: 'light', width: 1_280 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1_280 },
  { colorScheme: 'dark', width: 390 },
] as const;

describe.skipIf(!inject('hasBrowser'))('every screen', () => {
  const house = openHouse();
  let screens: readonly Screen[];

  beforeAll(async () => {
    screens = await listScreens(house.address());
  });

  const walk = async (page: Page, look: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const screen of screens) {
      await page.goto(screen.path);
      await screen.reach(page);
      found.push(...(await look(page)).map((line) => `${screen.name}: ${line}`));
    }
    return found;
  };

  test.each(looks)('breaks no rule of axe, $colorScheme at $width px', async ({ colorScheme, width }) => {
    const page = await house.visit('/', { colorScheme, viewport: { width, height: 800 } });
    expect(await walk(page, listViolations)).toEqual([]);
  });

  test('fits into 320 px', async () => {
    const page = await house.visit('/', { viewport: { width: 320, height: 640 } });
    expect(await walk(page, listOverflow)).toEqual([]);
  });

  test('fits when zoomed to 200 %', async () => {
    const page = await house.visit('/', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    expect(await walk(page, listOverflow)).toEqual([]);
  });

  test('has an end of its session that fits and breaks no rule', async () => {
    const path = screens.find(({ name }) => name === 'a question')?.path ?? '';
    const page = await house.visit(path, { colorScheme: 'dark', viewport: { width: 320, height: 640 } });
    await endOfSession(path).reach(page);
    expect([...(await listViolations(page)), ...(await listOverflow(page))]).toEqual([]);
  });
});

/** What axe finds, each with the first element it is about. */
async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

/** What reaches out of the page to the right. */
const listOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
    return [`${root.scrollWidth} px wide, by ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
  });
