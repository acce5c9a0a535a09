import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openHouse } from './house.ts';
import { type Samples, screens, writeSamples } from './screens.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = {
  desktop: { width: 1_280, height: 800 },
  phone: { width: 390, height: 800 },
  narrow: { width: 320, height: 640 },
};
/** What is left of a desktop of 1280 by 800 when the page is zoomed to 200 %. */
const zoomed = { width: 640, height: 400 };

describe.skipIf(!inject('hasBrowser'))(
  'every screen breaks no rule of axe, light and dark, large and small, and fits into 320 px',
  () => {
    const house = openHouse();
    let samples: Samples;

    beforeAll(async () => {
      samples = await writeSamples(house.address());
    });

    test.each(screens)('$name', async ({ path, reach }) => {
      const page = await house.visit(path(samples), { viewport: sizes.desktop });
      await reach(page);
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const size of ['desktop', 'phone'] as const) {
          await page.setViewportSize(sizes[size]);
          found.push(...(await listViolations(page)).map((line) => `${colorScheme}, ${size}: ${line}`));
        }
      }
      for (const size of [sizes.narrow, zoomed]) {
        await page.setViewportSize(size);
        found.push(...(await listOverflow(page)));
      }
      expect(found).toEqual([]);
    });

    test('is laid out for a phone that opens it there', async () => {
      const page = await house.visit('/', { viewport: sizes.narrow, hasTouch: true, isMobile: true });
      const found: string[] = [];
      for (const { name, path } of screens.slice(0, 12)) {
        await page.goto(path(samples));
        await page.getByRole('heading', { level: 1 }).waitFor();
        found.push(...(await listOverflow(page)).map((line) => `${name}: ${line}`));
      }
      expect(found).toEqual([]);
    });
  },
);

/** What axe finds, each with the first element it is about. */
async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof Axe };
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

/** What reaches out of the page to the right. */
const listOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return [`${root.scrollWidth} px wide, by ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
  });
