import {
  deckPath,
  decksPerPage,
  type Explored,
  type ExploreOrder,
  exploreOrders,
  type ExploreQuery,
  type ListedDeck,
} from '../../../contract/study/publicPages.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { sayCount } from '../../base/words/amounts.ts';
import { isoDate, sayAuthor, sayDate } from '../../base/public/words.ts';

/** The page on which published decks are found. */
export const explorePage = (query: ExploreQuery, found: Explored): Page => ({
  title: titleOf(query),
  description: 'Decks of cards that people have published: read them here, follow them to study them.',
  path: explorePath(query),
  isListed: query.words === '' && query.page === 1,
  describe: null,
  main: markup`<header class="head">
      <h1>Explore decks</h1>
      <p class="lead">Read any deck here. Follow one to study it, and later versions come to you.</p>
    </header>
    ${showSearch(query)} ${showTags(query, found.tags)} ${showOrders(query, found)} ${showFound(query, found)}
    ${showPager(query, found)}`,
});

/** How many pages a search fills; nothing found fills one. */
export const countExplorePages = ({ found }: Explored): number => Math.max(1, Math.ceil(found / decksPerPage));

function titleOf({ words, tag, page }: ExploreQuery): string {
  const about = [words === '' ? [] : [`“${words}”`], tag === null ? [] : [`tagged ${tag}`]].flat();
  const which = about.length === 0 ? 'Explore decks' : `Decks ${about.join(', ')}`;
  return `${which}${page === 1 ? '' : `, page ${page}`} · Cairn`;
}

/** The address of a search; what is as usual stays out of it. */
function explorePath({ words, tag, order, page }: ExploreQuery): string {
  const asked = new URLSearchParams();
  if (words !== '') asked.set('q', words);
  if (tag !== null) asked.set('tag', tag);
  if (order !== 'newest') asked.set('sort', order);
  if (page > 1) asked.set('page', String(page));
  return asked.size === 0 ? '/explore' : `/explore?${asked}`;
}

const showSearch = ({ words, tag, order }: ExploreQuery): Html =>
  markup`<form class="search" action="/explore" role="search">
    <label class="unseen" for="q">Search decks</label>
    <input
      class="control"
      id="q"
      name="q"
      type="search"
      maxlength="100"
      placeholder="Title or subject"
      value="${words}"
    />
    ${tag === null ? nothing : markup`<input type="hidden" name="tag" value="${tag}" />`}
    ${order === 'newest' ? nothing : markup`<input type="hidden" name="sort" value="${order}" />`}
    <button class="button">Search</button>
  </form>`;

function showTags(query: ExploreQuery, tags: readonly string[]): Html {
  const shown = query.tag === null || tags.includes(query.tag) ? tags : [query.tag, ...tags];
  if (shown.length === 0) return nothing;
  return markup`<nav aria-label="Tags">
    <ul class="tags">
      ${shown.map((tag) => showTag(query, tag))}
    </ul>
  </nav>`;
}

const showTag = (query: ExploreQuery, tag: string): Html =>
  tag === query.tag
    ? markup`<li>
        <a href="${explorePath({ ...query, tag: null, page: 1 })}" aria-current="true">${tag}<span class="unseen">, chosen: show all tags</span></a>
      </li>`
    : markup`<li><a href="${explorePath({ ...query, tag, page: 1 })}">${tag}</a></li>`;

const orderNames = { newest: 'Newest', followed: 'Most followed' } as const satisfies Record<ExploreOrder, string>;

const showOrders = (query: ExploreQuery, { found }: Explored): Html =>
  markup`<div class="orders">
    <h2 class="facts">${sayCount(found, 'deck')}</h2>
    <nav aria-label="Order">
      ${exploreOrders.map((order) =>
        order === query.order
          ? markup`<a href="${explorePath({ ...query, page: 1 })}" aria-current="true">${orderNames[order]}</a>`
          : markup`<a href="${explorePath({ ...query, order, page: 1 })}">${orderNames[order]}</a>`,
      )}
    </nav>
  </div>`;

function showFound({ words, tag }: ExploreQuery, { decks }: Explored): Html {
  if (decks.length > 0)
    return markup`<ul class="decks">
      ${decks.map(showDeck)}
    </ul>`;
  if (words === '' && tag === null) {
    return markup`<p class="empty">Nobody has published a deck here yet. Open a deck of yours and choose Publish.</p>`;
  }
  return markup`<p class="empty">No deck fits. Use fewer words, or <a href="/explore">show all decks</a>.</p>`;
}

const mostTags = 5;

const showDeck = (deck: ListedDeck): Html =>
  markup`<li>
    <article>
      <h3><a href="${deckPath(deck.slug)}">${deck.title}</a></h3>
      ${deck.line === '' ? nothing : markup`<p class="excerpt">${deck.line}</p>`}
      <p class="facts">
        By ${sayAuthor(deck.author)} · ${sayCount(deck.cards, 'card')} · ${sayCount(deck.followers, 'follower')} ·
        <time datetime="${isoDate(deck.publishedAt)}">${sayDate(deck.publishedAt)}</time>${deck.tags.length === 0 ? '' : ` · ${deck.tags.slice(0, mostTags).join(', ')}`}
      </p>
    </article>
  </li>
`;

function showPager(query: ExploreQuery, found: Explored): Html {
  const pages = countExplorePages(found);
  if (pages === 1) return nothing;
  const { page } = query;
  return markup`<nav class="pager" aria-label="Pages">
    ${page === 1 ? markup`<span></span>` : markup`<a class="button" rel="prev" href="${explorePath({ ...query, page: page - 1 })}">Previous decks</a>`}
    <span class="facts">Page ${page} of ${pages}</span>
    ${page === pages ? markup`<span></span>` : markup`<a class="button" rel="next" href="${explorePath({ ...query, page: page + 1 })}">Next decks</a>`}
  </nav>`;
}
