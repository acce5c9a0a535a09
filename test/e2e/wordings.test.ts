import { describe, expect, inject, test } from 'vitest';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { expectShown, toast, writeDeck } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a card', () => {
  const house = openHouse();

  test('tells what it said before, and can be put back, also where nobody signs in', async () => {
    const { cardIds } = await writeDeck(house.address(), 'Wordings', [{ front: 'Who decides?', back: 'Nobody.' }]);
    const page = await house.visit(`/cards/${cardIds[0]}`);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Back', { exact: true }).fill('One person.');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Saved.').waitFor();
    await page.getByText('What this card said before').click();
    await expectShown(page.locator('del', { hasText: 'Nobody' }));
    await expectShown(page.locator('ins', { hasText: 'One person' }));
    await page.getByRole('button', { name: 'Restore wording 1' }).click();
    await expectShown(toast(page, 'Restored.'));
    await expectShown(page.getByText('Restored version 1'));
    await expectShown(page.getByRole('article').getByText('Nobody.'));
    expect(await page.getByText('Suggest a change').count()).toBe(0);
    expect(await listBarriers(page)).toEqual([]);
  });
});
