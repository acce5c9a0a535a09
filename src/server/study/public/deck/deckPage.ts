import { raw } from 'hono/html';
import {
  deckPath,
  followPath,
  forkPath,
  notesPerPage,
  type PublicVersion,
  type ReadableDeck,
  reportPath,
} from '../../../../contract/study/publicPages.ts';
import { licenceWords } from '../../../../core/study/publications/licence.ts';
import { describeDeck } from './describeDeck.ts';
import type { DeckContent } from './deckContent.ts';
import { fitTags } from './fitTags.ts';
import { type Html, markup, nothing } from '../../../base/public/markup.ts';
import type { Page } from '../../../base/public/page.ts';
import type { Piece } from './pieces.ts';
import { formatCount, sayCount } from '../../../base/words/amounts.ts';
import { isoDate, sayAuthor, sayDate } from '../../../base/public/words.ts';

/** Which part of a deck a page shows. `number` and `part` count from 1; a page that weighs too much comes in parts. */
export type DeckPlace = { readonly number: number; readonly part: number };

/** A place as an address names it. */
export type AskedPlace = { readonly number: number; readonly part: number | 'last' };

/** The page of a published deck: what it is, some of its cards, and the ways to the others. */
export function deckPage(deck: ReadableDeck, place: DeckPlace, { parts, versions }: DeckContent): Page {
  const isFirst = place.number === 1 && place.part === 1;
  return {
    title: isFirst ? `${deck.title} · Cairn` : `${deck.title}, cards ${sayRange(deck, place, parts)} · Cairn`,
    description: deck.description.line || `${sayCount(deck.cards, 'card')} by ${sayAuthor(deck.author)}.`,
    path: placePath(deck.slug, place),
    isListed: deck.visibility === 'public',
    describe: isFirst ? (origin) => describeDeck(deck, origin) : null,
    main: markup`${isFirst ? showHead(deck) : showShortHead(deck, sayRange(deck, place, parts))}
      ${showCards(parts[place.part - 1] ?? [])} ${showPager(deck, place, parts)}
      ${isFirst ? showVersions(versions) : nothing}
      <p class="hint report"><a href="${reportPath(deck.id)}" rel="nofollow">Report this deck</a></p>`,
  };
}

/** How many pages a deck has; one that is empty has one. */
export const countPages = ({ notes }: ReadableDeck): number => Math.max(1, Math.ceil(notes / notesPerPage));

/** The address of a place. How many parts a page has is known only once it is read, so the last one can be named so. */
export const placePath = (slug: string, { number, part }: AskedPlace): string =>
  `${deckPath(slug)}${number === 1 ? '' : `/${number}`}${part === 1 ? '' : `?part=${part}`}`;

/** "51 to 100 of 120": the numbers of the cards that are shown. */
function sayRange({ notes }: ReadableDeck, { number, part }: DeckPlace, parts: DeckContent['parts']): string {
  const before = parts.slice(0, part - 1).reduce((sum, { length }) => sum + length, (number - 1) * notesPerPage);
  const last = before + (parts[part - 1]?.length ?? 0);
  return `${formatCount(before + 1)} to ${formatCount(last)} of ${formatCount(notes)}`;
}

const showHead = (deck: ReadableDeck): Html =>
  markup`<header class="head">
    ${deck.visibility === 'unlisted' ? markup`<p class="kicker">Unlisted: whoever has this address can read it</p>` : nothing}
    <h1>${deck.title}</h1>
    <p class="facts">By ${sayAuthor(deck.author)}${showOrigin(deck)}</p>
    ${deck.description.html === '' ? nothing : markup`<section class="text prose">${raw(deck.description.html)}</section>`}
    <dl class="facts">
      <div>
        <dt>Cards</dt>
        <dd>${sayCards(deck)}</dd>
      </div>
      <div>
        <dt>Version</dt>
        <dd>${deck.version}</dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd><time datetime="${isoDate(deck.publishedAt)}">${sayDate(deck.publishedAt)}</time></dd>
      </div>
      <div>
        <dt>Followers</dt>
        <dd>${formatCount(deck.followers)}</dd>
      </div>
      <div>
        <dt>Licence</dt>
        <dd>${showLicence(deck)}</dd>
      </div>
    </dl>
    ${showTags(fitTags(deck.tags))}
    <p class="actions">
      <a class="button primary" href="${followPath(deck.id)}" rel="nofollow">Follow this deck</a>
      <a class="button" href="${forkPath(deck.id)}" rel="nofollow">Make a copy</a>
    </p>
    <p class="hint">
      Follow it to study the cards and get every later version. Make a copy to change them and go your own way.
    </p>
  </header>`;

const showShortHead = ({ title, slug, author }: ReadableDeck, range: string): Html =>
  markup`<header class="head">
    <h1><a href="${deckPath(slug)}">${title}</a></h1>
    <p class="facts">By ${sayAuthor(author)}, cards ${range}</p>
  </header>`;

function showOrigin({ forkedFrom }: ReadableDeck): Html {
  if (forkedFrom === null) return nothing;
  const { title, slug, author } = forkedFrom;
  const name = slug === null ? markup`${title}` : markup`<a href="${deckPath(slug)}">${title}</a>`;
  return markup`, based on ${name} by ${sayAuthor(author)}`;
}

const sayCards = ({ cards, notes }: ReadableDeck): string =>
  cards === notes ? formatCount(cards) : `${formatCount(cards)}, from ${sayCount(notes, 'note')}`;

function showLicence({ licence }: ReadableDeck): Html {
  const { name, url } = licenceWords[licence];
  return url === null ? markup`${name}` : markup`<a href="${url}" rel="license noopener">${name}</a>`;
}

const showTags = (tags: readonly string[]): Html =>
  tags.length === 0
    ? nothing
    : markup`<ul class="tags">
        ${tags.map((tag) => markup`<li><a href="/explore?tag=${encodeURIComponent(tag)}">${tag}</a></li>`)}
      </ul>`;

const showCards = (cards: readonly Piece[]): Html =>
  cards.length === 0
    ? markup`<p class="empty">This deck has no cards yet.</p>`
    : markup`<h2 class="unseen">Cards</h2>
        <ol class="cards">
          ${cards.map((card) => raw(card.html))}
        </ol>`;

function showPager(deck: ReadableDeck, place: DeckPlace, parts: DeckContent['parts']): Html {
  const { number, part } = place;
  const pages = countPages(deck);
  if (pages === 1 && parts.length === 1) return nothing;
  const before: AskedPlace = part > 1 ? { number, part: part - 1 } : { number: number - 1, part: 'last' };
  const after = part < parts.length ? { number, part: part + 1 } : { number: number + 1, part: 1 };
  return markup`<nav class="pager" aria-label="Pages">
    ${before.number < 1 ? markup`<span></span>` : markup`<a class="button" rel="prev" href="${placePath(deck.slug, before)}">Previous cards</a>`}
    <span class="facts">${sayRange(deck, place, parts)}</span>
    ${after.number > pages ? markup`<span></span>` : markup`<a class="button" rel="next" href="${placePath(deck.slug, after)}">Next cards</a>`}
  </nav>`;
}

const showVersions = (versions: readonly PublicVersion[]): Html =>
  versions.length === 0
    ? nothing
    : markup`<section class="versions">
        <h2>Versions</h2>
        <ol>
          ${versions.map(showVersion)}
        </ol>
      </section>`;

const showVersion = (version: PublicVersion): Html =>
  markup`<li>
    <p class="facts">
      <strong>Version ${version.number}</strong>,
      <time datetime="${isoDate(version.publishedAt)}">${sayDate(version.publishedAt)}</time>${sayChanges(version)}
    </p>
    ${version.message === '' ? nothing : markup`<p>${shorten(version.message)}</p>`}
  </li>`;

function sayChanges({ added, changed, removed }: PublicVersion): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} removed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

const longestMessage = 140;

const shorten = (message: string): string =>
  message.length <= longestMessage ? message : `${message.slice(0, longestMessage).toWellFormed()}…`;
