import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadSample } from '../../src/contract/evidence/sample.ts';
import { ask } from '../faults/ask.ts';
import { ladderOf } from '../stage/evidence/ladders.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('readiness', () => {
  const house = openHouse();

  test('of an empty ledger teaches what to do first', async () => {
    const page = await house.visit('/evidence/readiness');
    await expectShown(page.getByRole('heading', { name: 'There is nothing to judge yet' }));
    await expectShown(page.getByRole('link', { name: 'Write down an impact' }));
    expect(await listBarriers(page)).toEqual([]);
    await page.goto('/evidence/committee');
    await expectShown(page.getByRole('heading', { name: 'There is nothing to hear yet' }));
    await expectShown(page.getByText('This is a simulation by rules.'));
    expect(await listBarriers(page)).toEqual([]);
  });

  describe('of a year of work', () => {
    beforeAll(async () => {
      await ask(house.address(), loadSample, {});
    });

    test('is two cairns beside each other, a stone for each dimension, with the reason where none lies', async () => {
      const page = await house.visit('/evidence/readiness');
      const staff = page.getByRole('region', { name: 'Staff product manager', exact: true });
      const lead = page.getByRole('region', { name: 'Lead product manager', exact: true });
      await staff.waitFor();
      expect([await staff.getByRole('listitem').count(), await lead.getByRole('listitem').count()]).toEqual([6, 5]);
      await expectShown(staff.getByText('Holds: 5 impacts show it'));
      await expectShown(staff.getByText('1 gate and 3 gaps are open'));
      await expectShown(lead.getByText('Not enough yet to say: 1 help given shows it; 2 are looked for'));
      expect(await page.getByRole('main').innerText()).not.toMatch(/\d %/);
      expect(await listBarriers(page)).toEqual([]);
    });

    test('tells by keyboard what one bar looks for, and leads to the rule, the record and the committee', async () => {
      const page = await house.visit('/evidence/readiness');
      await page.getByRole('link', { name: 'Lead product manager', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expectShown(page.getByRole('heading', { name: 'What Lead product manager looks for' }));
      const peers = page.getByRole('article', { name: 'Work with the leaders of other functions' });
      await expectShown(peers.getByRole('link', { name: 'Peers and somebody above have signed' }));
      await peers.getByText(/7 .+ show it; 2 are looked for/).click();
      await peers.getByRole('list').getByRole('link').first().waitFor();
      await page.getByRole('link', { name: 'What a committee would ask' }).click();
      await expectShown(page.getByRole('heading', { name: 'For Lead: not yet' }));
      await page.goto('/evidence/readiness');
      await expectShown(page.getByRole('heading', { name: 'What Lead product manager looks for' }));
    });

    test('is heard from four points of view, of which each line cites its rule and its record', async () => {
      const page = await house.visit('/evidence/committee?bar=staff');
      await expectShown(page.getByRole('heading', { name: 'For Staff: not yet' }));
      await expectShown(page.getByText('They lie two steps apart'));
      const sceptic = page.getByRole('region', { name: 'The sceptic' });
      await expectShown(sceptic.getByText('May we see it before and after, side by side?'));
      for (const line of await sceptic.locator('ol > li').all()) {
        const cited = line.locator('ul > li');
        expect(await cited.first().getByRole('link').getAttribute('href')).toMatch(/^\/evidence\/rules\//);
        expect(await cited.count()).toBeGreaterThan(1);
      }
      expect(await listBarriers(page)).toEqual([]);
      await sceptic.getByRole('link', { name: 'Somebody else backs it' }).first().click();
      await screen(page, 'Somebody else backs it').waitFor();
    });

    test('is judged by a company’s own ladder, once the line that is wrong in it is right', async () => {
      const page = await house.visit('/evidence/readiness');
      await page.getByRole('link', { name: 'Bring in a ladder' }).click();
      await screen(page, 'New ladder of your company').waitFor();
      const buffer = Buffer.from(ladderOf({ items: 9, rule: 'third-party' }));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'guild.yaml', mimeType: 'application/yaml', buffer });
      const text = page.getByLabel('The ladder, as text');
      await expectShown(page.getByText('Line 23 of guild.yaml: There is no rule "third-party".'));
      expect(await listBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Go to line 23' }).click();
      await page.keyboard.type('    rules: [third-party-proof]');
      expect(await text.inputValue()).toBe(ladderOf({ items: 9 }));
      await expectShown(page.getByRole('region', { name: 'What it says' }).getByText('9 records, by 1 rule'));
      expect(await listBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Keep the ladder' }).click();
      await toast(page, 'Kept. Your ledger is judged by it now.').waitFor();
      const own = page.getByRole('region', { name: 'Guild ladder', exact: true });
      await expectShown(own.getByText('Not enough yet to say'));
      await expectShown(own.getByText('For people to judge'));
      await expectShown(page.getByRole('heading', { name: 'What Guild ladder looks for' }));
    });

    test('keeps each version of a ladder, and brings an earlier one back', async () => {
      const page = await house.visit('/evidence/readiness');
      const ladders = page.getByRole('region', { name: 'Your company’s ladder' });
      await ladders.getByRole('link', { name: 'Guild ladder' }).click();
      await screen(page, 'Guild ladder').waitFor();
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('The ladder, as text').fill(ladderOf({ items: 2 }));
      await expectShown(page.getByText('version 2, decides on Expert'));
      await page.getByRole('button', { name: 'Keep the ladder' }).click();
      const own = page.getByRole('region', { name: 'Guild ladder', exact: true });
      await expectShown(own.getByText('Holds: 4 impacts show it'));
      await ladders.getByRole('link', { name: 'Guild ladder' }).click();
      await page.getByRole('link', { name: 'History' }).click();
      await page
        .getByRole('button', { name: /^Restore/ })
        .first()
        .click();
      await page.goto('/evidence/readiness');
      await expectShown(own.getByText('Not enough yet to say'));
    });

    test('is judged by the four signs of an executive, once somebody brings them in', async () => {
      const page = await house.visit('/evidence/readiness');
      await page.getByRole('link', { name: 'Copy Product executive' }).click();
      await expectShown(page.getByRole('region', { name: 'What it says' }).getByText('Strategy of the company'));
      await page.getByRole('button', { name: 'Keep the ladder' }).click();
      const signs = page.getByRole('region', { name: 'Product executive (our own)', exact: true });
      await expect.poll(() => signs.getByRole('listitem').count()).toBe(4);
      await expectShown(signs.getByText('A team that delivers without them'));
      expect(await listBarriers(page)).toEqual([]);
    });
  });
});
