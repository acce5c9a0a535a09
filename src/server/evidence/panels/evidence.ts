import type { CasePiece, PanelCase } from '../../../actions/evidence/panels/cases.ts';
import { parseDay } from '../../../core/base/day.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import { sayDate } from '../../base/public/words.ts';

/** What a panel judges: each case with what is told of it, and what backs it. */
export const showCases = (cases: readonly PanelCase[]): Html => markup`${cases.map(showCase)}`;

const showCase = (one: PanelCase, at: number): Html =>
  markup`<section aria-labelledby="case-${at + 1}">
    <h3 id="case-${at + 1}">${at + 1}. ${one.title}</h3>
    ${one.isGone ? markup`<p class="hint">Its owner has removed it since this panel was opened.</p>` : nothing}
    ${showFacts(one)}
    ${one.pieces.length === 0 ? markup`<p class="hint">Nothing else backs this one.</p>` : markup`<h4>What backs it</h4>`}
    ${one.pieces.map(showPiece)}
  </section>`;

const showPiece = (piece: CasePiece): Html =>
  markup`<details class="other">
    <summary>${upper(piece.kind)}: ${piece.title}</summary>
    ${piece.isGone ? markup`<p class="hint">It was taken back since this panel was opened. Do not rely on it.</p>` : nothing}
    ${showFacts(piece)}
  </details>`;

const showFacts = ({ facts, title }: CasePiece): Html =>
  facts.length === 0
    ? nothing
    : markup`<dl class="shown" aria-label="${title}">
        ${facts.map(({ label, text }) => markup`<div><dt>${label}</dt><dd>${inWords(text)}</dd></div>`)}
      </dl>`;

/** A date as people write it; any other text as it is. */
function inWords(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(instant(day * dayMs));
}

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
