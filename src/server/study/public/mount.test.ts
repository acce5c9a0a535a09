import { describe, expect, test } from 'vitest';
import {
  leadText,
  libraryOrigin,
  manyTexts,
  openLibrary,
  readPage,
  shelve,
} from '../../../../test/stage/sharing/library.ts';
import { instant } from '../../../core/base/instant.ts';

const numbersIn = (html: string): readonly number[] =>
  [...html.matchAll(/class="number" aria-hidden="true">(\d+)</g)].map(([, number]) => Number(number));

describe('the page of a deck', () => {
  test('says what it is, whose, how large, under which licence, and who follows', async () => {
    const library = openLibrary();
    const { id } = shelve(library, 'k1', { texts: manyTexts(3), cards: 1_400 });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    for (const part of [
      '<h1>From Senior to Lead</h1>',
      'By Ada Muster',
      '<p>What a <strong>panel</strong> or a hard week would ask.</p>',
      '1,400, from 3 notes',
      '<time datetime="2026-05-03">3 May 2026</time>',
      '1,204',
      'href="https://creativecommons.org/licenses/by/4.0/"',
      'href="/explore?tag=leadership"',
      `href="/follow/${id}"`,
      `href="/fork/${id}"`,
      `href="/report/${id}"`,
    ]) {
      expect(html).toContain(part);
    }
    expect(numbersIn(html)).toEqual([1, 2, 3]);
  });

  test('leads to the decks of one’s own, and to signing in and back', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: manyTexts(60) });
    const html = await readPage(library, '/d/from-senior-to-lead-k1/2');
    expect(html).toContain('<a href="/decks" rel="nofollow">');
    expect(html).toContain('href="/sign-in?to=%2Fd%2Ffrom-senior-to-lead-k1%2F2"');
    expect(await (await library.ask('/d/nothing-k9')).text()).toContain('href="/sign-in" rel="nofollow">Sign in</a>');
  });

  test('says whose deck it began as, and leads there', async () => {
    const library = openLibrary();
    const forkedFrom = { title: 'Senior & more', slug: 'senior-k0', author: null };
    shelve(library, 'k1', { forkedFrom });
    shelve(library, 'k2', { forkedFrom: { ...forkedFrom, slug: null } });
    expect(await readPage(library, '/d/from-senior-to-lead-k1')).toContain(
      'based on <a href="/d/senior-k0">Senior &amp; more</a> by a former member',
    );
    expect(await readPage(library, '/d/from-senior-to-lead-k2')).toContain(
      'based on Senior &amp; more by a former member',
    );
  });

  test('lists its versions with what each brought', async () => {
    const library = openLibrary();
    const version = { number: 2, publishedAt: instant(0), message: '<b>More</b>', added: 2, changed: 0, removed: 1 };
    shelve(library, 'k1', { versions: [version] });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    expect(html).toContain(
      '<strong>Version 2</strong>,\n<time datetime="1970-01-01">1 January 1970</time>: 2 added, 1 removed',
    );
    expect(html).toContain('<p>&lt;b&gt;More&lt;/b&gt;</p>');
  });

  test('tells search engines and chats what it is', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { title: 'A </script><b>"deck"' });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    expect(html).toContain('<title>A &lt;/script&gt;&lt;b&gt;&quot;deck&quot; · Cairn</title>');
    expect(html).toContain('content="What a panel or a hard week would ask. One thing to try in every card."');
    expect(html).toContain(`<link rel="canonical" href="${libraryOrigin}/d/from-senior-to-lead-k1" />`);
    expect(html).toContain('<meta property="og:title" content="A &lt;/script&gt;&lt;b&gt;&quot;deck&quot;');
    const described: unknown = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(described).toMatchObject({
      '@type': 'LearningResource',
      name: 'A </script><b>"deck"',
      url: `${libraryOrigin}/d/from-senior-to-lead-k1`,
      author: { name: 'Ada Muster' },
      version: '3',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      interactionStatistic: { userInteractionCount: 1_204 },
    });
  });

  test('is kept out of search engines where it is unlisted', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    shelve(library, 'k2', { visibility: 'unlisted' });
    const noindex = '<meta name="robots" content="noindex" />';
    expect(await readPage(library, '/d/from-senior-to-lead-k1')).not.toContain(noindex);
    expect(await readPage(library, '/d/from-senior-to-lead-k2')).toContain(noindex);
  });

  test('has no script, no style and no handler within it', async () => {
    const library = openLibrary();
    const attack = '<script>x()</script><img src=x onerror=x()><p style="color:red" id="content">';
    shelve(library, 'k1', {
      title: attack,
      author: attack,
      tags: [attack],
      texts: [{ kind: 'basic', front: attack, back: attack, why: attack, tryAtWork: attack }],
    });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    expect(html.match(/<script(?! type="application\/ld\+json")|<style/g)).toBeNull();
    expect(html.replaceAll(/"[^"]*"/g, '').match(/<[^>]*\s(?:on\w+|style)=/g)).toBeNull();
    expect(html.match(/id="content"/g)).toHaveLength(1);
  });

  test('keeps each card within its own place, whatever its text ends or begins', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: manyTexts(2, { ...leadText, back: '</section></article></li></ol><li>x' }) });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    expect(html.match(/<\/article>\n<\/li>/g)).toHaveLength(2);
    expect(html.match(/<\/ol>/g)).toHaveLength(1);
  });
});

describe('a deck of many cards', () => {
  test('comes in pages of fifty', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: manyTexts(120, { ...leadText, back: 'Yes.', why: '', tryAtWork: '' }) });
    const pages = [
      await readPage(library, '/d/from-senior-to-lead-k1'),
      await readPage(library, '/d/from-senior-to-lead-k1/2'),
      await readPage(library, '/d/from-senior-to-lead-k1/3'),
    ];
    expect(pages.map((html) => numbersIn(html).length)).toEqual([50, 50, 20]);
    expect(pages.flatMap(numbersIn)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    expect(pages[1]).toContain('rel="prev" href="/d/from-senior-to-lead-k1?part=last"');
    expect(pages[1]).toContain('rel="next" href="/d/from-senior-to-lead-k1/3"');
    expect(pages[1]).toContain('51 to 100 of 120');
    expect(pages[2]).not.toContain('rel="next"');
  });

  test.each([
    ['as long as most', leadText],
    ['long', { ...leadText, back: 'word '.repeat(1_000) }],
    ['longer than a page', { ...leadText, back: '漢'.repeat(50_000) }],
    ['full of formulas', { ...leadText, back: '$\\sqrt{x}$ '.repeat(100) }],
  ])('weighs under 50 kB a page, style sheet and mark included, where its cards are %s', async (_, text) => {
    const library = openLibrary();
    const long = 'word '.repeat(2_000);
    const tags = Array.from({ length: 100 }, (_, at) => `${'t'.repeat(15)}${at}`);
    const version = { number: 1, publishedAt: instant(0), message: long, added: 1, changed: 1, removed: 1 };
    shelve(library, 'k1', {
      texts: manyTexts(50, text),
      tags,
      title: 't'.repeat(200),
      description: '漢'.repeat(5_000),
      versions: Array.from({ length: 20 }, () => version),
    });
    const sheet = await readPage(library, '/public.css');
    const seen: number[] = [];
    let path = '/d/from-senior-to-lead-k1';
    for (let part = 1; path !== ''; part += 1) {
      const html = await readPage(library, path);
      expect(Buffer.byteLength(html) + Buffer.byteLength(sheet) + 900).toBeLessThan(50_000);
      seen.push(...numbersIn(html));
      path = /rel="next" href="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(path === '' || path.endsWith(`?part=${part + 1}`)).toBe(true);
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test('is leafed back through without a gap, also where a page comes in parts', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: manyTexts(60) });
    const second = await readPage(library, '/d/from-senior-to-lead-k1/2');
    const before = /rel="prev" href="([^"]*)"/.exec(second)?.[1] ?? '';
    const answer = await library.ask(before);
    const target = answer.headers.get('location') ?? '';
    expect([answer.status, target]).toEqual([302, '/d/from-senior-to-lead-k1?part=2']);
    expect(numbersIn(await readPage(library, target)).at(-1)).toBe(50);
  });

  test('says of a card that it is not shown whole', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: [{ ...leadText, back: 'x '.repeat(50_000) }] });
    expect(await readPage(library, '/d/from-senior-to-lead-k1')).toContain('This card is too long to show here whole.');
  });

  test('is one page where it has no cards', async () => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: [] });
    expect(await readPage(library, '/d/from-senior-to-lead-k1')).toContain('This deck has no cards yet.');
    expect((await library.ask('/d/from-senior-to-lead-k1/2')).status).toBe(404);
  });
});

describe('the address of a deck', () => {
  test.each([
    ['/d/old-name-k1', '/d/from-senior-to-lead-k1'],
    ['/d/old-name-k1/2?part=1', '/d/from-senior-to-lead-k1/2?part=1'],
    ['/d/k1', '/d/from-senior-to-lead-k1'],
    ['/d/from-senior-to-lead-k1/1', '/d/from-senior-to-lead-k1'],
  ])('%s leads to %s for good', async (path, target) => {
    const library = openLibrary();
    shelve(library, 'k1', { texts: manyTexts(60) });
    const answer = await library.ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, target]);
  });

  test('is not led away from for longer than a page is kept, since a deck may get its old title back', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    expect((await library.ask('/d/old-name-k1')).headers.get('cache-control')).toBe('public, max-age=60');
  });

  test.each([
    '/d/nothing-k9',
    '/d/from-senior-to-lead-k1/0',
    '/d/from-senior-to-lead-k1/2',
    '/d/from-senior-to-lead-k1/x',
    '/d/from-senior-to-lead-k1/99999999999',
    '/d/from-senior-to-lead-k1?part=9',
    '/d/from-senior-to-lead-k1?part=-1',
    '/d/%00-k1',
    '/d/%E0%A4%A-k1',
    `/d/${'x'.repeat(300)}-k1`,
  ])('%s leads nowhere, and a page says so', async (path) => {
    const library = openLibrary();
    shelve(library, 'k1');
    const answer = await library.ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('<h1>There is no page here</h1>');
  });

  test('of a deck that was taken down says so, and no more', async () => {
    const library = openLibrary();
    library.decks.set('k1', 'taken-down');
    const answer = await library.ask('/d/from-senior-to-lead-k1');
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('<h1>This deck was taken down</h1>');
    expect(html).toContain('noindex');
  });
});

describe('what was read once', () => {
  test('is kept, while title and followers are asked for every time', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    await readPage(library, '/d/from-senior-to-lead-k1');
    shelve(library, 'k1', { title: 'Renamed', followers: 7 });
    const html = await readPage(library, '/d/from-senior-to-lead-k1');
    expect(html).toContain('<h1>Renamed</h1>');
    expect(html).toContain('<dd>7</dd>');
    expect(library.reads()).toBe(1);
  });

  test('is no longer shown once its deck is taken down or made private', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    await readPage(library, '/d/from-senior-to-lead-k1');
    library.decks.set('k1', 'taken-down');
    expect((await library.ask('/d/from-senior-to-lead-k1')).status).toBe(410);
    library.decks.delete('k1');
    expect((await library.ask('/d/from-senior-to-lead-k1')).status).toBe(404);
  });

  test('is read anew for a new version', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    await readPage(library, '/d/from-senior-to-lead-k1');
    shelve(library, 'k1', { version: 4, texts: manyTexts(2) });
    expect(numbersIn(await readPage(library, '/d/from-senior-to-lead-k1'))).toEqual([1, 2]);
    expect(library.reads()).toBe(2);
  });

  test('is not sent again to whoever has it', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    const first = await library.ask('/d/from-senior-to-lead-k1');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    for (const sent of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await library.ask('/d/from-senior-to-lead-k1', { headers: { 'if-none-match': sent } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    shelve(library, 'k1', { followers: 8 });
    const changed = await library.ask('/d/from-senior-to-lead-k1', { headers: { 'if-none-match': tag } });
    expect(changed.status).toBe(200);
  });
});
