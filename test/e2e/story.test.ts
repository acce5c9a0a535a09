import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { daysAgo, keep, writeStory } from './storyRecords.ts';
import { expectShown, screen, toast } from './study.ts';

const views = [
  ['/evidence/timeline', 'Timeline'],
  ['/evidence/reach', 'Reach'],
  ['/evidence/ripples', 'Ripples'],
  ['/evidence/ahead', 'Ahead'],
  ['/evidence/credit', 'Credit'],
  ['/evidence/frictions', 'Friction'],
] as const;

describe.skipIf(!inject('hasBrowser'))('what is told of a ledger that is empty', () => {
  const house = openHouse();

  test.each(views)('at %s says what it is for, with one example and one thing to do', async (path, name) => {
    const page = await house.visit(path);
    await screen(page, name).waitFor();
    await page.getByRole('main').getByRole('heading', { level: 2 }).waitFor();
    expect(await page.getByRole('main').getByRole('link').count()).toBe(1);
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await listBarriers(page)).toEqual([]);
  });
});

describe.skipIf(!inject('hasBrowser'))('what the records of a year add up to', () => {
  const house = openHouse();
  let story: Awaited<ReturnType<typeof writeStory>>;

  beforeAll(async () => {
    story = await writeStory(house.address());
  });

  const main = (page: Awaited<ReturnType<typeof house.visit>>) => page.getByRole('main');

  test('a timeline names the silences of a year and where scope went, with a table beside each', async () => {
    const page = await house.visit('/evidence/timeline');
    await expectShown(page.getByRole('heading', { name: 'Your year has 2 silences of more than 90 days' }));
    await expectShown(page.getByRole('heading', { name: 'Your scope rises while your direct control falls' }));
    await expectShown(page.getByRole('list', { name: 'Silences' }).getByText('179 days'));
    for (const summary of await page.locator('summary', { hasText: 'As a table' }).all()) await summary.click();
    expect(await page.getByRole('table').count()).toBe(2);
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(13);
    await expectShown(page.getByRole('heading', { name: '1 record is due to be looked at again' }));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('a chart is read month by month with the arrow keys', async () => {
    const page = await house.visit('/evidence/timeline');
    const strip = page.getByRole('slider', { name: 'The last twelve months' });
    await strip.focus();
    await page.keyboard.press('Home');
    expect(await strip.getAttribute('aria-valuenow')).toBe('0');
    await page.keyboard.press('End');
    expect(await strip.getAttribute('aria-valuenow')).toBe('11');
    expect(await strip.getAttribute('aria-valuetext')).toMatch(/^[A-Z][a-z]+: (nothing on record|\d impact)/);
  });

  test('reach counts functions and teams by how closely they worked with you', async () => {
    const page = await house.visit('/evidence/reach');
    await expectShown(page.getByRole('heading', { name: 'Your impacts reach 3 other teams in 2 functions' }));
    const row = page.getByRole('row', { name: /^Ledgers/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1', '1', '0', '0']);
    await expectShown(main(page).getByText('One impact changed 2 engineering teams.'));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('ripples stand below what they followed from, and lead to it by keyboard', async () => {
    const page = await house.visit('/evidence/ripples');
    const effects = main(page).getByRole('list').getByRole('link');
    await effects.first().waitFor();
    expect((await effects.allInnerTexts()).map((title) => title.slice(0, 20))).toEqual([
      'Payments reads the c',
      'Ledgers asks for a c',
      'Sales promises only ',
      'Sales reads the note',
    ]);
    expect(await listBarriers(page)).toEqual([]);
    await effects.nth(2).focus();
    await page.keyboard.press('Enter');
    await screen(page, 'Sales promises only what a contract says').waitFor();
  });

  test('what teams did unasked stands with how early it was', async () => {
    const page = await house.visit('/evidence/ahead');
    await expectShown(page.getByRole('heading', { name: '1 of 4 impacts came unasked, 1 of them early' }));
    await expectShown(main(page).getByRole('listitem').getByText('21 days early'));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('credit joins people with the impacts they had a part in, and tells what was written together', async () => {
    const page = await house.visit('/evidence/credit');
    await expectShown(page.getByRole('heading', { name: 'You credit 1 other in 1 of 4 impacts' }));
    const credited = page.getByRole('list', { name: 'Credited', exact: true }).getByRole('link');
    expect(await credited.allInnerTexts()).toEqual(['Payments']);
    await expectShown(page.getByRole('heading', { name: /^Nothing is owned together yet/ }));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('Today names in one line what is due to be looked at again', async () => {
    const page = await house.visit('/');
    await expectShown(main(page).getByText(/^Due to be looked at again: /));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('a friction shows how far it was worked through and who stood where', async () => {
    const page = await house.visit('/evidence/frictions');
    await expectShown(main(page).getByText('1 friction settled, 1 open.'));
    const settled = main(page).getByRole('listitem').filter({ hasText: 'Who answers for a broken interface' });
    await expectShown(settled.getByText('Whoever changes it should tell us first'));
    const reached = settled.getByRole('list', { name: 'Stages' }).locator('[data-reached="true"]');
    expect(await reached.count()).toBe(4);
    expect(await listBarriers(page)).toEqual([]);
  });

  test('an impact names the weakest link of its chain, until proof of theirs is there', async () => {
    const page = await house.visit(`/evidence/records/${story.first}`);
    await expectShown(page.getByRole('heading', { name: 'The weakest link is “Proof”' }));
    await expectShown(page.getByRole('heading', { name: 'It stands on your own word alone' }));
    await expectShown(page.getByRole('heading', { name: 'From 9 to 1 incidents a quarter: 89% less' }));
    await expectShown(
      page.getByRole('heading', { name: /^3 more impacts followed from it: together they go 3 orders deep/ }),
    );
    await keep(house.address(), 'artifact', {
      title: 'Their review list',
      form: 'link',
      of: [story.first],
      shows: 'after',
      author: 'theirs',
      team: [story.payments],
      capturedOn: daysAgo(300),
      address: 'https://example.org/list',
      snapshot: 'Step one: read the contract.',
    });
    await page.reload();
    await expectShown(page.getByRole('heading', { name: 'The chain holds from your act to its proof' }));
    const here = page.getByRole('listitem').and(page.locator('[aria-current="step"]'));
    await expectShown(here.getByRole('link', { name: 'Their review list' }));
    expect(await listBarriers(page)).toEqual([]);
  });

  test('what came of an impact can be said once a forecast was kept, and both dates stand beside it', async () => {
    const page = await house.visit(`/evidence/records/${story.third}`);
    const forecast = page.getByRole('textbox', { name: 'Forecast' });
    await forecast.waitFor();
    expect(await page.getByText('Say already what came of it').count()).toBe(0);
    await forecast.fill('Two promises fewer that nobody can keep.');
    await page.getByRole('button', { name: 'Keep the forecast' }).click();
    await toast(page, 'Forecast kept').waitFor();
    await page.getByText('Say already what came of it').click();
    await page.getByRole('textbox', { name: 'What came of it' }).fill('Three fewer.');
    await page.getByRole('button', { name: 'Keep what came of it' }).click();
    await expectShown(page.getByRole('heading', { name: 'It was looked at again' }));
    await expectShown(page.getByText(/^The forecast was kept less than a day before/));
    expect(await listBarriers(page)).toEqual([]);
  });
});
