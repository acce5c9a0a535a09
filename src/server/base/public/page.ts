import { raw } from 'hono/html';
import { type Html, markup, nothing } from './markup.ts';

/** What every public page stands on: where this Cairn is found, as `https://cairn.example.org`, and its style sheet. */
export type Ground = { readonly origin: string; readonly sheetHref: string };

/** One page: what is told of it to those who list it, and what it shows. */
export type Page = {
  readonly title: string;
  readonly description: string;
  /** Its one address, as a path; null where it has none of its own. */
  readonly path: string | null;
  readonly isListed: boolean;
  /** What it is about in the words of schema.org, given where this Cairn is found. */
  readonly describe: ((origin: string) => object) | null;
  readonly main: Html;
  /** For whoever came by a secret link: nothing leads away from it, and its address is told to nobody else. */
  readonly isPrivate?: true;
  /** Of which part of Cairn it is; of decks where it does not say. */
  readonly part?: 'evidence';
};

/** A whole page, as text. */
export function renderPage(ground: Ground, page: Page): string {
  const whole = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${page.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151614" media="(prefers-color-scheme: dark)" />
        <link rel="stylesheet" href="${ground.sheetHref}" />
        ${page.isPrivate === true ? markup`<meta name="referrer" content="same-origin" />` : nothing}
        <link rel="icon" type="image/svg+xml" href="/mark.svg" />
        ${tellOf(ground, page)}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        ${page.isPrivate === true ? nothing : showTop(page)}
        <main id="content" tabindex="-1">${page.main}</main>
        ${page.isPrivate === true ? privateFoot : showFoot(page)}
      </body>
    </html>
`;
  return String(whole);
}

const showTop = ({ part }: Page): Html =>
  markup`<header class="top">
          <nav aria-label="Cairn">
            <a class="name" href="/"><img src="/mark.svg" alt="" width="22" height="22" />Cairn</a>
            ${part === 'evidence' ? nothing : toDecks}
          </nav>
        </header>`;

const toDecks = markup`<span>
    <a href="/explore">Explore decks</a>
    <a href="/decks" rel="nofollow">Your decks</a>
  </span>`;

const showFoot = (page: Page): Html =>
  markup`<footer class="foot">
          <p>${page.part === 'evidence' ? ofEvidence : ofDecks}</p>
          <p>${showSignIn(page)}</p>
        </footer>`;

const ofDecks = 'Cairn keeps cards and asks them again when you are about to forget them.';
const ofEvidence = 'Cairn keeps what changed because of somebody, and how it is proved.';

const privateFoot = markup`<footer class="foot">
    <p>${ofEvidence}</p>
  </footer>`;

const showSignIn = ({ path }: Page): Html =>
  path === null
    ? markup`<a href="/sign-in" rel="nofollow">Sign in</a>`
    : markup`<a href="/sign-in?${new URLSearchParams({ to: path })}" rel="nofollow">Sign in and come back here</a>`;

function tellOf({ origin }: Ground, { title, description, path, isListed, describe }: Page): Html {
  const robots = isListed ? nothing : markup`<meta name="robots" content="noindex" />`;
  if (path === null) return robots;
  return markup`<meta name="description" content="${description}" />
    <link rel="canonical" href="${origin}${path}" />
    ${robots}
    <meta property="og:site_name" content="Cairn" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${origin}${path}" />
    <meta property="og:image" content="${origin}/icon-512.png" />
    <meta name="twitter:card" content="summary" />
    ${describe === null ? nothing : tellStructured(describe(origin))}`;
}

/** JSON within HTML: no letter of it may end the element it stands in. */
const tellStructured = (described: object): Html =>
  markup`<script type="application/ld+json">${raw(JSON.stringify(described).replaceAll('<', '\\u003c'))}</script>`;
