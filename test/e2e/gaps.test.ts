import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadSample } from '../../src/contract/evidence/sample.ts';
import { ask } from '../faults/ask.ts';
import { impactOf } from '../stage/evidence/story.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { daysAgo, keep } from './storyRecords.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('the gaps of a ledger', () => {
  const house = openHouse();

  test('that is empty teach what they are for, with one thing to do', async () => {
    const page = await house.visit('/evidence/gaps');
    await expectShown(page.getByRole('heading', { name: 'There is nothing to judge yet' }));
    expect(await page.getByRole('main').getByRole('link').allInnerTexts()).toEqual(['Write down an impact']);
    expect(await listBarriers(page)).toEqual([]);
  });

  describe('with an impact that nobody else backs', () => {
    const title = 'Payments reads the contract before it changes an interface';

    beforeAll(async () => {
      const team = await keep(house.address(), 'team', { name: 'Payments', function: 'engineering' });
      await keep(house.address(), 'impact', impactOf([team], { what: title, changedOn: daysAgo(30) }));
    });

    test('name the record, the next step and the card, and lead to them by keyboard', async () => {
      const page = await house.visit('/evidence/gaps');
      const gates = page.getByRole('region', { name: 'Open gates' });
      const group = gates.getByRole('article').filter({ hasText: 'Somebody else backs it' });
      await expectShown(group.getByText('Attach what the other team made, or ask one of them to sign.'));
      await expectShown(group.getByText('A committee asks: “Who besides you says so?”'));
      await group.getByRole('link', { name: title }).focus();
      await page.keyboard.press('Enter');
      await screen(page, title).waitFor();
      const missed = page.getByRole('region', { name: /^A committee would miss/ });
      await expectShown(missed.getByRole('link', { name: 'Somebody else backs it' }));
      expect(await listBarriers(page)).toEqual([]);
    });

    test('lead to the field in the form, and to the cards that teach it', async () => {
      const page = await house.visit('/evidence/gaps');
      const credits = page.getByRole('article').filter({ hasText: 'It says who else contributed what' });
      await credits.getByRole('link', { name: 'Credits' }).click();
      await expect.poll(() => page.url()).toMatch(/\/edit#credits$/);
      await page.goBack();
      await page
        .getByRole('link', { name: /^Learn: third party proof/ })
        .first()
        .click();
      await screen(page, 'Cards').waitFor();
      await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(0);
    });

    test('can be disagreed with, for a reason that is shown, and heard again', async () => {
      const page = await house.visit('/evidence/gaps');
      const button = page.getByRole('button', { name: `I disagree: Somebody else backs it, ${title}` });
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Why').fill('They may sign nothing.');
      expect(await listBarriers(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Set it apart' }).click();
      await toast(page, 'Set apart, with your reason.').waitFor();
      await button.waitFor({ state: 'detached' });
      await page.getByText('1 finding set apart').click();
      await expectShown(page.getByText('They may sign nothing.'));
      await page.getByRole('button', { name: 'Hear it again' }).click();
      await button.waitFor();
    });

    test('stand on Today as one line', async () => {
      const page = await house.visit('/');
      await expectShown(page.getByRole('link', { name: 'One gate to close' }));
    });
  });
});

describe.skipIf(!inject('hasBrowser'))('the rules', () => {
  const house = openHouse();

  beforeAll(async () => {
    await ask(house.address(), loadSample, {});
  });

  test('are found by their words, and each tells its reason and shows both examples', async () => {
    const page = await house.visit('/evidence/rules?search=year+or+more');
    const rule = page.getByRole('link', { name: 'It goes back a year or more' });
    await rule.waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await rule.click();
    await screen(page, 'It goes back a year or more').waitFor();
    await expectShown(page.getByRole('article').filter({ hasText: 'It has nothing to say about this' }));
    await expectShown(page.getByRole('article').filter({ hasText: 'Your impacts span 2 months' }));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('compare with numbers that can be changed for a reason, within bounds, and changed back', async () => {
    const page = await house.visit('/evidence/rules/sustained');
    await page.getByRole('button', { name: 'Change it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Number of months').fill('3');
    await dialog.getByLabel('Why').fill('The company is young.');
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await expectShown(page.getByText('Your own. It usually is 12 months.'));
    await expectShown(page.getByText('The company is young.'));
    await expectShown(page.getByRole('heading', { name: 'It finds nothing in your ledger' }));
    await page.getByRole('button', { name: 'Back to 12' }).click();
    await expectShown(page.getByText('Committees name this number themselves.'));
  });

  test('have all of their numbers in one place, each with where it comes from and who reads it', async () => {
    const page = await house.visit('/evidence/rules?search=months');
    const numbers = page.getByRole('region', { name: 'Numbers' });
    const span = numbers.getByRole('listitem').filter({ hasText: 'Months that the evidence spans, at least' });
    await expectShown(span.getByText('Committees name this number themselves.'));
    await span.getByRole('link', { name: 'It goes back a year or more' }).click();
    await screen(page, 'It goes back a year or more').waitFor();
  });

  test('break no rule of axe where much is found', async () => {
    const page = await house.visit('/evidence/gaps');
    await expectShown(page.getByRole('region', { name: 'Open gates' }));
    expect(await listBarriers(page)).toEqual([]);
    await page.goto('/evidence/rules');
    await expectShown(page.getByRole('region', { name: 'Gates' }));
    expect(await listBarriers(page)).toEqual([]);
  });
});
