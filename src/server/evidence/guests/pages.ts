import type { Refusal } from '../../../core/base/refusal.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';

/** A page that only whoever has its link finds. */
export const pageOf = (title: string, main: Html): Page => ({
  title: `${title} · Cairn`,
  description: '',
  path: null,
  isListed: false,
  describe: null,
  isPrivate: true,
  main,
});

/** What was wrong with what somebody sent; nothing where all was well. */
export const showProblem = (problem: string | null): Html =>
  problem === null ? nothing : markup`<p class="problem" role="alert">${problem}</p>`;

/** What stands where a link leads to nothing, which tells nobody whether it ever did, where too many were opened, or where too much was sent. */
export const refusedPage = ({ code, message }: Refusal<keyof typeof refused>): Page =>
  pageOf(
    refused[code],
    markup`<header class="head">
      <h1>${refused[code]}</h1>
      <p class="lead">${message}</p>
    </header>`,
  );

const refused = {
  'no-link': 'Nothing here',
  'too-often': 'That was too often',
  'too-large': 'That was too much',
} as const;
