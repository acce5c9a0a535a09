import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sizes a screen is looked at in. */
export const sizes = {
  desktop: { width: 1_280, height: 800 },
  phone: { width: 390, height: 800 },
  narrow: { width: 320, height: 640 },
};

/** What is left of a desktop of 1280 by 800 when the page is zoomed to 200 %. */
const zoomed = { width: 640, height: 400 };

/** What keeps people from using a screen as it stands: light and dark, large and small, narrow and zoomed. */
export async function listBarriers(page: Page): Promise<readonly string[]> {
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
  return found;
}

/** What axe finds, each with the first element it is about. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof Axe };
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id} (${help}) at ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

/** What reaches out of the page to the right. */
export const listOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return [`${root.scrollWidth} px wide, by ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
  });
