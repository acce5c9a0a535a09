import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { ownFolder } from '../faults/cairn.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, toast } from './study.ts';

/** What somebody who has read CONTRIBUTING.md writes. */
const file = `import { choice, day, line, links, measure, prose } from '../../../ledger/fields/declare.ts';
import { complaintsOf } from '../../../ledger/complaints.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A meeting or habit that somebody began. */
export const ritual = declareKind({
  name: 'ritual',
  one: 'ritual',
  many: 'rituals',
  purpose: 'A meeting or habit that you began, and whether it needs you.',
  concept: 'invisible-leadership',
  title: 'what',
  day: 'begunOn',
  fields: {
    what: line('What it is', { needed: true }),
    begunOn: day('Begun on', { needed: true }),
    teams: links('Who takes part', { to: ['team'], inverse: 'Rituals' }),
    rests: choice('Rests on', { me: 'Me', rota: 'A rota', nobody: 'Nobody in particular' }, { needed: true }),
    takes: measure('Takes'),
    leftOn: day('I left it on'),
    story: prose('How it went on', { ask: 'What happened when you were away?' }),
  },
  check: ({ rests, leftOn }) =>
    complaintsOf([
      rests === 'me' && leftOn !== undefined,
      'rests',
      'You left it, so it rests on somebody else. Say on whom.',
    ]),
});
`;

const repository = join(import.meta.dirname, '..', '..');
const folder = ownFolder('stranger');
afterAll(() => folder.remove());

/** What Cairn does without, or what is linked. */
const left = ['.git', 'node_modules', 'dist', 'test', 'test-results'];

/** A checkout of their own, with that kind and its line in the list of kinds. */
function checkOut(): string {
  const checkout = join(folder.path, 'checkout');
  const parts = readdirSync(repository).filter((name) => !left.includes(name));
  for (const part of parts) cpSync(join(repository, part), join(checkout, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(checkout, 'node_modules'));
  writeFileSync(join(checkout, 'src', 'core', 'evidence', 'kinds', 'dealings', 'ritual.ts'), file);
  const list = join(checkout, 'src', 'core', 'kinds.ts');
  const before = readFileSync(list, 'utf8');
  const after = before.replace('Kind[] = [\n', 'Kind[] = [\n  ritual,\n');
  writeFileSync(list, `import { ritual } from './evidence/kinds/dealings/ritual.ts';\n${after}`);
  return checkout;
}

describe.skipIf(!inject('hasBrowser'))('a kind that a stranger adds', () => {
  let checkout: string;
  const house = openHouse(async () => ({ checkout: (checkout = checkOut()) }));

  test('is one file of under 40 lines, and holds to the types', () => {
    expect(file.trimEnd().split('\n').length).toBeLessThan(40);
    const compiler = join(checkout, 'node_modules', '.bin', 'tsc');
    expect(execFileSync(compiler, ['-b', 'src/core'], { cwd: checkout, encoding: 'utf8' })).toBe('');
  });

  test('has a form that says what is missing and what does not fit', async () => {
    const page = await house.visit('/evidence');
    house.allow(page, /409/);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New ritual' }).click();
    await expectShown(screen(page, 'New ritual'));
    await page.getByLabel('What it is').fill('Review of prices');
    await keep(page);
    await expectShown(page.getByText('Begun on: give the date.').first());
    await page.getByLabel('Begun on').fill('2026-02-02');
    await page.getByLabel('Rests on').selectOption('Me');
    await page.getByText('More, if you like').click();
    await page.getByLabel('I left it on').fill('2026-05-04');
    await keep(page);
    await expectShown(page.getByText('You left it, so it rests on somebody else. Say on whom.'));
    await page.getByLabel('Rests on').selectOption('A rota');
    await page.getByRole('combobox', { name: /^Who takes part/ }).fill('Sales, north');
    await page.getByRole('option', { name: /^Add “Sales, north” as a new team/ }).click();
    await page.getByRole('group', { name: 'Takes' }).getByRole('spinbutton').fill('45');
    await page.getByRole('group', { name: 'Takes' }).getByRole('textbox').fill('minutes a week');
    await page.getByLabel('How it went on').fill('They met without me.');
    await keep(page);
    await expectShown(toast(page, 'Kept.'));
    await expectShown(screen(page, 'Review of prices'));
  });

  test('has a page that shows what a record says, and what links to it', async () => {
    const page = await openRecord();
    const told = await page.getByRole('main').innerText();
    for (const part of ['Begun on', 'A rota', '45 minutes a week', 'They met without me.'])
      expect(told).toContain(part);
    await page.getByRole('link', { name: 'Sales, north' }).click();
    await expectShown(screen(page, 'Sales, north'));
    await expectShown(page.getByText('Rituals'));
    await expectShown(page.getByRole('link', { name: 'Review of prices' }));
  });

  test('is listed under its name, and found by any of its words', async () => {
    const page = await house.visit('/evidence?kind=ritual');
    await expectShown(row(page));
    await page.getByRole('searchbox', { name: 'Search records' }).fill('rota without');
    await expectShown(page.getByRole('status').filter({ hasText: '1 record' }));
    await expectShown(row(page));
    await page.getByRole('searchbox', { name: 'Search records' }).fill('nothing of the kind');
    await expectShown(page.getByText(/^No kept record matches/));
  });

  test('is edited, and its history shows what changed word by word', async () => {
    const page = await openRecord();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('How it went on').fill('They met weekly without me.');
    await keep(page);
    await expectShown(page.getByText('They met weekly without me.'));
    await page.getByRole('link', { name: 'History' }).click();
    const newest = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Revision 2' });
    await expectShown(newest);
    expect(await newest.locator('dt').allInnerTexts()).toEqual(['How it went on']);
    expect(await newest.locator('ins').innerText()).toContain('weekly');
    await page.getByRole('button', { name: 'Restore revision 1' }).click();
    await expectShown(toast(page, 'Revision 1 restored.'));
  });

  test('is exported as Markdown and as JSON', async () => {
    const page = await house.visit('/evidence?kind=ritual');
    const markdown = await take(page, 'Markdown');
    for (const part of ['# Review of prices\n', '\nrests: rota\n', '\ntakes: 45 minutes a week\n', 'Sales, north ('])
      expect(markdown).toContain(part);
    expect(markdown).toContain('## How it went on <!-- story -->\n\nThey met without me.\n');
    expect(JSON.parse(await take(page, 'JSON'))).toMatchObject({
      records: [
        { kind: 'ritual', fields: { rests: 'rota', begunOn: '2026-02-02' }, links: [{ title: 'Sales, north' }] },
      ],
    });
  });

  async function openRecord(): Promise<Page> {
    const page = await house.visit('/evidence?kind=ritual');
    await row(page).getByRole('link').click();
    await expectShown(screen(page, 'Review of prices'));
    return page;
  }
});

/** What the browser is given to keep. */
async function take(page: Page, form: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: `Export as ${form}` }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

const keep = (page: Page): Promise<void> => page.getByRole('button', { name: 'Keep', exact: true }).click();

const row = (page: Page): Locator => page.getByRole('row').filter({ hasText: 'Review of prices' });
