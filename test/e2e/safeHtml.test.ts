import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../harness/chromium.ts';

const base = new URL('../../src/web/base/', import.meta.url);
const attacks = readFileSync(new URL('fixtures/attacks.txt', base), 'utf8').trimEnd().split('\n%%\n');

/** What the page under attack offers to the tests. */
type Shown = { readonly html: string; readonly faults: readonly string[] };
declare const shown: (markdown: string) => Promise<Shown>;

/** Mutation attacks live in real parsers only, so this needs a real browser. */
describe.skipIf(!inject('hasBrowser'))('Markdown from strangers', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.route('**', (route) => {
      const url = route.request().url();
      if (url === 'http://cairn.test/')
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="app"></div>' });
      asked.push(url);
      return route.abort();
    });
    await page.goto('http://cairn.test/');
    await page.addScriptTag({ content: await bundle() });
  });

  afterAll(() => browser.close());

  const show = (markdown: string) => page.evaluate((text) => shown(text), markdown);

  test('is attacked in more than sixty ways', () => {
    expect(new Set(attacks).size).toBeGreaterThan(60);
  });

  test.each(attacks)('does nothing but be read: %s', async (attack) => {
    asked.length = 0;
    expect((await show(attack)).faults).toEqual([]);
    expect(asked.filter((url) => !/^https:\/\/ok\.test\/|^http:\/\/cairn\.test\/x/.test(url))).toEqual([]);
    expect(page.url()).toBe('http://cairn.test/');
  });

  test('shows gaps within code and formulas', async () => {
    const gap = '<mark class="gap">[…]</mark>';
    const { html } = await show(
      `\`x = ${gap}\`, $y=${gap}$, $z=\\frac{a}{b} $\n\n\`\`\`js\nlet w = ${gap} < 1;\n\`\`\``,
    );
    expect(html).toContain(`<code>x = ${gap}</code>`);
    expect(html).toContain('>y=\\boxed{\\text{[…]}}</annotation>');
    expect(html).toContain('>z=\\frac{a}{b}</annotation>');
    expect(html).toContain(`<code class="language-js">let w = ${gap} &lt; 1;\n</code>`);
  });

  test('keeps tables, code, images and gaps', async () => {
    const text =
      '| a |\n|---|\n| 1 |\n\n```js\nx < 1\n```\n\n![alt](https://ok.test/a.png)\n\n<mark class="gap">[…]</mark> **b**';
    const { html } = await show(text);
    for (const part of [
      '<table>',
      '<code class="language-js">x &lt; 1',
      'src="https://ok.test/a.png"',
      '<mark class="gap">[…]</mark>',
      '<strong>b',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('opens links elsewhere without telling where from', async () => {
    expect((await show('[x](https://ok.test/)')).html).toContain('target="_blank" rel="noopener noreferrer nofollow"');
  });

  test('draws formulas and leaves money alone', async () => {
    const { html } = await show('$x^2$ costs $5 and $6');
    expect(html).toContain('class="katex"');
    expect(html).toContain('costs $5 and $6');
  });
});

/** The page's own code with what watches it, as one script. */
async function bundle(): Promise<string> {
  const watched = fileURLToPath(new URL('harness/attackedPage.ts', new URL('../', import.meta.url)));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: watched, name: 'attacked', formats: ['iife'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const script = outputs.find((output) => output.type === 'chunk');
  if (script === undefined) throw new Error('the page under attack was not built');
  return script.code;
}
