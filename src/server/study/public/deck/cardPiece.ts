import { raw } from 'hono/html';
import type { PublicCard } from '../../../../contract/study/publicPages.ts';
import type { SafeHtml } from '../../../../core/base/prose.ts';
import { type Html, markup, nothing } from '../../../base/public/markup.ts';
import type { Piece } from './pieces.ts';

/** One card of a page, with its number in the deck. */
export function setCardPiece(card: PublicCard, number: number): Piece {
  // A list item within the text would end this one, were it not for the sections around the text.
  const whole = markup`<li>
    <article aria-label="Card ${number}">
      <span class="number" aria-hidden="true">${number}</span>
      <section class="text front">${raw(card.front)}</section>
      ${card.back === '' ? nothing : markup`<section class="text prose">${raw(card.back)}</section>`}
      ${showAside('Why it matters', card.why)} ${showAside('Try it at work', card.tryAtWork)}
      ${card.isWhole ? nothing : markup`<p class="hint">This card is too long to show here whole. Follow the deck to read all of it.</p>`}
    </article>
  </li>
`;
  const text = String(whole);
  return { html: text, bytes: Buffer.byteLength(text) };
}

const showAside = (title: string, text: SafeHtml): Html =>
  text === ''
    ? nothing
    : markup`<section class="text prose aside">
        <p class="label">${title}</p>
        ${raw(text)}
      </section>
`;
