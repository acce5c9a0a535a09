import { describe, expect, test } from 'vitest';
import { libraryOrigin, openLibrary, readPage, shelve } from '../../../../test/stage/sharing/library.ts';

describe('Explore', () => {
  test('lists public decks with what they are', async () => {
    const library = openLibrary();
    shelve(library, 'k1');
    shelve(library, 'k2', { visibility: 'unlisted', title: 'Hidden' });
    const html = await readPage(library, '/explore');
    expect(html).toContain('<a href="/d/from-senior-to-lead-k1">From Senior to Lead</a>');
    expect(html).toContain('By Ada Muster · 1 card · 1,204 followers');
    expect(html).toContain('>1 deck<');
    expect(html).not.toContain('Hidden');
  });

  test('finds by words and tag, keeps both in its links, and stays out of search engines then', async () => {
    const library = openLibrary();
    for (let at = 0; at < 21; at += 1) shelve(library, `k${at}`);
    const html = await readPage(library, '/explore?q=+lead+&tag=people&sort=followed');
    expect(html).toContain('value="lead"');
    expect(html).toContain('<input type="hidden" name="tag" value="people" />');
    expect(html).toContain('href="/explore?q=lead&amp;tag=people&amp;sort=followed&amp;page=2"');
    expect(html).toContain('href="/explore?q=lead&amp;tag=people"');
    expect(html).toContain('href="/explore?q=lead&amp;sort=followed" aria-current="true"');
    expect(html).toContain('noindex');
    expect(await readPage(library, '/explore?tag=people')).not.toContain('noindex');
  });

  test.each([
    ['/explore', 'Explore decks · Cairn'],
    ['/explore?q=lead', 'Decks “lead” · Cairn'],
    ['/explore?tag=people', 'Decks tagged people · Cairn'],
    ['/explore?q=lead&tag=people&page=2', 'Decks “lead”, tagged people, page 2 · Cairn'],
  ])('calls %s by what is looked for, and by nothing else', async (path, title) => {
    const library = openLibrary();
    for (let at = 0; at < 21; at += 1) shelve(library, `k${at}`);
    expect(await readPage(library, path)).toContain(`<title>${title}</title>`);
  });

  test('shows words as words', async () => {
    const html = await readPage(openLibrary(), `/explore?q=${encodeURIComponent('"><script>x()</script>\0')}`);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;x()&lt;/script&gt;"');
    expect(html).not.toContain('<script>');
  });

  test('says what to do where nothing is found, and where there is nothing yet', async () => {
    const library = openLibrary();
    expect(await readPage(library, '/explore')).toContain('Nobody has published a deck here yet.');
    expect(await readPage(library, '/explore?q=nothing')).toContain('No deck fits.');
    expect((await library.ask('/explore?page=2')).status).toBe(404);
  });
});

test('the sitemap names Explore and every public deck, and robots are shown to it', async () => {
  const library = openLibrary();
  shelve(library, 'k1');
  shelve(library, 'k2', { visibility: 'unlisted', slug: 'hidden-k2' });
  const map = await library.ask('/sitemap.xml');
  expect(map.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(await map.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${libraryOrigin}/explore</loc></url>
<url><loc>${libraryOrigin}/d/from-senior-to-lead-k1</loc><lastmod>2026-05-03</lastmod></url>

</urlset>
`);
  const robots = await readPage(library, '/robots.txt');
  expect(robots).toContain('Disallow: /\n');
  expect(robots).toContain('Allow: /d/\n');
  expect(robots).toContain(`Sitemap: ${libraryOrigin}/sitemap.xml`);
});

test('the style sheet is made of the tokens and the typesetting of the app, and pages name it by its content', async () => {
  const library = openLibrary();
  shelve(library, 'k1');
  const answer = await library.ask('/public.css');
  const css = await answer.text();
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000');
  expect(css).toContain('--paper:light-dark(#fbfaf7,#151614)');
  expect(css).toContain('.text mark.gap{');
  expect(css).not.toContain(':global');
  expect(css).not.toContain('@fontsource');
  expect(await readPage(library, '/d/from-senior-to-lead-k1')).toMatch(/href="\/public\.css\?v=[\w-]{10}"/);
});
