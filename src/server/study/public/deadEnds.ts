import { markup } from '../../base/public/markup.ts';
import type { Page } from '../../base/public/page.ts';

/** What stands where no deck is. It tells nobody whether there is a private one. */
export const nothingHere: Page = {
  title: 'Nothing here · Cairn',
  description: '',
  path: null,
  isListed: false,
  describe: null,
  main: markup`<header class="head">
      <h1>There is no page here</h1>
      <p class="lead">The address may be mistyped or cut off, or the deck is no longer published.</p>
    </header>
    <p class="actions"><a class="button" href="/explore">Explore decks</a></p>`,
};

/** What stands where a deck was that the operator has taken down. */
export const takenDown: Page = {
  ...nothingHere,
  title: 'Taken down · Cairn',
  main: markup`<header class="head">
      <h1>This deck was taken down</h1>
      <p class="lead">
        Whoever runs this Cairn no longer shows it. Those who follow it keep the cards they have. If it is yours, open
        it in Cairn to read why.
      </p>
    </header>
    <p class="actions"><a class="button" href="/explore">Explore decks</a></p>`,
};
