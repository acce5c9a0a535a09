import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listBarriers, listOverflow, sizes } from './axe.ts';
import { openHouse } from './house.ts';
import { type Samples, screens, writeSamples } from './screens.ts';

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
      expect(await listBarriers(page)).toEqual([]);
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
