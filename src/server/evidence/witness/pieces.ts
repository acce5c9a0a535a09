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
