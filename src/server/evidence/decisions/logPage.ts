import {
  decisionPath,
  type ListedDecision,
  logPath,
  type ReadableLog,
  reportLogPath,
} from '../../../contract/evidence/publicLogs.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';
import { isoDate, sayDate, sayWrittenDate } from '../../base/public/words.ts';

/** What somebody looks for in a log: words, or '' for all, and which page of what is found, from 1. */
export type LogQuery = { readonly words: string; readonly page: number };

/** The most decisions on one page. */
const perPage = 50;

/** The part of a log that a page shows. */
export const lookOf = ({ words, page }: LogQuery) => ({ words, offset: (page - 1) * perPage, limit: perPage });

/** How many pages what was found fills; nothing found fills one. */
export const countLogPages = ({ found }: ReadableLog): number => Math.max(1, Math.ceil(found / perPage));

/** The page of a published decision log. */
export const logPage = (log: ReadableLog, query: LogQuery): Page => ({
  title: `${log.title}${query.page === 1 ? '' : `, page ${query.page}`} · Cairn`,
  description: log.description || `${sayDecisions(log.size)}, and why each was made.`,
  path: pathOf(log, query),
  isListed: log.visibility === 'public' && query.words === '',
  describe: null,
  part: 'evidence',
  main: markup`<header class="head">
      <p class="kicker">Decision log</p>
      <h1>${log.title}</h1>
      ${log.description === '' ? nothing : markup`<p class="lead">${log.description}</p>`}
      <p class="facts">
        ${sayDecisions(log.size)} · as of
        <time datetime="${isoDate(log.publishedAt)}">${sayDate(log.publishedAt)}</time> ·
        <a href="${logPath(log.slug, '/feed.xml')}">Feed</a> · <a href="${logPath(log.slug, '/log.md')}">Markdown</a> ·
        <a href="${logPath(log.slug, '/log.json')}">JSON</a>
      </p>
    </header>
    ${showSearch(log, query)} ${showFound(log, query)} ${showPager(log, query)}
    <p class="hint report"><a href="${reportLogPath(log.slug)}" rel="nofollow">Report this decision log</a></p>`,
});

function pathOf({ slug }: ReadableLog, { words, page }: LogQuery): string {
  const asked = new URLSearchParams();
  if (words !== '') asked.set('q', words);
  if (page > 1) asked.set('page', String(page));
  return asked.size === 0 ? logPath(slug) : `${logPath(slug)}?${asked}`;
}

const sayDecisions = (count: number): string =>
  count === 1 ? '1 decision' : `${count.toLocaleString('en')} decisions`;

const showSearch = ({ slug }: ReadableLog, { words }: LogQuery): Html =>
  markup`<form class="search" action="${logPath(slug)}" role="search">
    <label class="unseen" for="q">Has it been decided already?</label>
    <input
      class="control"
      id="q"
      name="q"
      type="search"
      maxlength="100"
      placeholder="Has it been decided already?"
      value="${words}"
    />
    <button class="button">Search</button>
  </form>`;

function showFound(log: ReadableLog, { words }: LogQuery): Html {
  if (log.decisions.length === 0)
    return markup`<p class="empty">
      No decision holds all of these words. Use fewer, or <a href="${logPath(log.slug)}">show all decisions</a>.
    </p>`;
  return markup`<section aria-labelledby="found">
    <h2 class="facts" id="found">${words === '' ? 'Newest first' : sayDecisions(log.found)}</h2>
    <ul class="decks">
      ${log.decisions.map((decision) => showListed(log, decision))}
    </ul>
  </section>`;
}

const showListed = ({ slug }: ReadableLog, decision: ListedDecision): Html =>
  markup`<li>
    <article>
      <h3><a href="${decisionPath(slug, decision.id)}">${decision.number}. ${decision.title}</a></h3>
      ${decision.outcome === null ? nothing : markup`<p class="excerpt">${decision.outcome}</p>`}
      <p class="facts">${factsOf(decision).join(' · ')}</p>
    </article>
  </li>`;

/** What is told of a decision in a line: how it stands, since when, and how often it was asked to be decided again. */
export const factsOf = ({ status, decidedOn, reopenings, supersededBy }: ListedDecision): readonly string[] => [
  supersededBy === null ? status : `Superseded by ${supersededBy.number}`,
  ...(decidedOn === null ? [] : [sayWrittenDate(decidedOn)]),
  ...(reopenings === 0 ? [] : [reopenings === 1 ? 'asked once to re-open' : `asked ${reopenings} times to re-open`]),
];

function showPager(log: ReadableLog, query: LogQuery): Html {
  const pages = countLogPages(log);
  if (pages === 1) return nothing;
  const to = (page: number, words: string): Html => markup`<a href="${pathOf(log, { ...query, page })}">${words}</a>`;
  return markup`<nav class="pager" aria-label="Pages">
    ${query.page > 1 ? to(query.page - 1, 'Newer') : nothing}
    <span>Page ${query.page} of ${pages}</span>
    ${query.page < pages ? to(query.page + 1, 'Older') : nothing}
  </nav>`;
}
