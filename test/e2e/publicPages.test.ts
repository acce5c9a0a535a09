import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { CardText } from '../../src/formats/study/prose/proseCard.ts';
import { mountPages } from '../../src/server/base/pages.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { launchBrowser } from '../harness/chromium.ts';
import { leadText, type Library, manyTexts, openLibrary, shelve } from '../stage/sharing/library.ts';
import { listViolations } from './axe.ts';
import { type Watch, watchPage } from './watch.ts';

const corpus = new URL('../../src/web/base/fixtures/attacks.txt', import.meta.url);
const attacks = readFileSync(corpus, 'utf8').trimEnd().split('\n%%\n');

const plain = { kind: 'basic', why: '', tryAtWork: '' } as const;

/** What people put on cards. */
const texts: readonly CardText[] = [
  leadText,
  { ...plain, front: '# Heading\n\nand $x=\\boxed{2}$', back: `$$\\sigma^2 = ${'x + '.repeat(80)}1$$` },
  { ...plain, kind: 'cloze', front: 'A goal has {{c1::an owner}} and {{c2::a date::when?}}.', back: '' },
  {
    ...plain,
    front: `\`\`\`sql\nselect ${'deck_id, '.repeat(40)} 1\n\`\`\``,
    back: '> Quoted.\n\n1. one\n2. [two](https://ok.test/)',
  },
  {
    ...plain,
    front: `|${' A column |'.repeat(14)}\n|${'---|'.repeat(14)}\n|${' one |'.repeat(14)}`,
    back: 'x'.repeat(400),
  },
  { ...plain, front: '<details><summary>More</summary>Text</details>', back: 'word '.repeat(5_000) },
];

const paths = {
  'a deck': '/d/from-senior-to-lead-k1',
  'a later page of a deck': '/d/from-senior-to-lead-k1/2',
  'an unlisted deck': '/d/unlisted-k2',
  Explore: '/explore?tag=people',
  'Explore with nothing found': '/explore?q=nothing',
  'no deck': '/d/nothing-k9',
  'a deck that was taken down': '/d/gone-k3',
} as const;

describe.skipIf(!inject('hasBrowser'))('the public pages', () => {
  let browser: Browser;
  let library: Library;
  let server: Listening;
  let watch: Watch;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    library = openLibrary();
    mountPages(library.app, join(import.meta.dirname, '..', '..', 'dist', 'web'));
    const started = await listen(library.app, 0);
    if (isRefusal(started)) throw new Error(started.message);
    server = started;
    const versions = [{ number: 3, publishedAt: 0 as never, message: 'Shorter.', added: 1, changed: 0, removed: 2 }];
    shelve(library, 'k1', { texts: [...texts, ...manyTexts(60)], versions });
    shelve(library, 'k2', {
      slug: 'unlisted-k2',
      visibility: 'unlisted',
      author: null,
      licence: 'all-rights-reserved',
    });
    library.decks.set('k3', 'taken-down');
    for (let at = 10; at < 35; at += 1) shelve(library, `k${at}`, { followers: at });
  });

  afterEach(async () => {
    await page.context().close();
    expectCalm(watch);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function visit(path: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ baseURL: server.address, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(8_000);
    page = await context.newPage();
    watch = await watchPage(page);
    watch.allow(/40[4]|410/);
    await page.goto(path);
  }

  test.each(Object.entries(paths))(
    '%s breaks no rule of axe, light and dark, large and small, and fits into 320 px',
    async (_, path) => {
      await visit(path);
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1_280, 390]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await listViolations(page)).map((line) => `${colorScheme}, ${width} px: ${line}`));
        }
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([found, wide]).toEqual([[], 320]);
    },
  );

  test('are read, searched and leafed through without script', async () => {
    await visit('/explore', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'people' }).click();
    await page.getByRole('link', { name: 'Next decks' }).click();
    await page.goto('/explore?q=from');
    await page.getByRole('link', { name: 'From Senior to Lead' }).first().click();
    expect(await page.getByRole('article').count()).toBeGreaterThan(5);
    await page.getByRole('link', { name: 'Next cards' }).click();
    await page.getByText('of 66', { exact: false }).first().waitFor();
    await page.getByRole('link', { name: 'From Senior to Lead' }).click();
    await page.getByRole('link', { name: 'Follow this deck' }).waitFor();
  });

  test('run nothing that a stranger wrote into a deck, and keep it within its card', async () => {
    const hostile = attacks.map((attack) => ({ ...plain, front: 'Attack', back: attack }));
    for (let first = 0; first < hostile.length; first += 20) {
      shelve(library, 'k9', { slug: 'hostile-k9', version: first + 1, texts: hostile.slice(first, first + 20) });
      if (first === 0) await visit('/d/hostile-k9');
      else await page.reload();
      expect(await page.locator('.cards > li').count()).toBe(Math.min(20, hostile.length - first));
      expect(await page.evaluate(listFaults)).toEqual([]);
    }
    watch.allow(/https:\/\/ok\.test/);
  });
});

const expectCalm = ({ complaints }: Watch): void => expect(complaints(), 'what went wrong in the browser').toEqual([]);

/** Runs in the page: what is in it that no card may bring, and cards that are no longer within their own place. */
function listFaults(): readonly string[] {
  const strange =
    'script, style, iframe, object, embed, form, input, svg, base, meta, [style], [id], [name], [onclick]';
  const elements = [
    ...document.querySelectorAll(`main :is(${strange})`),
    ...document.querySelectorAll(
      'main > :not(.head, .unseen, .cards, .pager, .report), .cards > :not(li), .cards > li > :not(article)',
    ),
    ...[...document.querySelectorAll('.cards > li')].filter((card) => card.querySelectorAll('.front').length !== 1),
  ];
  return elements.map(({ outerHTML }) => outerHTML);
}
