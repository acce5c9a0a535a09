import type { CasePiece, PanelCase } from '../../../actions/evidence/panels/cases.ts';
import { parseDay } from '../../../core/base/day.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { type Html, markup, nothing } from '../../base/public/markup.ts';
import { sayDate } from '../../base/public/words.ts';
import { bdi } from './fields.ts';

/** What a panel judges, and where its files are opened. */
export type ShownCases = { readonly cases: readonly PanelCase[]; readonly files: string };

/** What a panel judges: each case with what is told of it, what backs it, and what it met. */
export const showCases = ({ cases, files }: ShownCases): Html =>
  markup`${cases.map((one, at) => showCase(one, { number: at + 1, files }))}`;

const showCase = (one: PanelCase, { number, files }: { readonly number: number; readonly files: string }): Html =>
  markup`<section aria-labelledby="case-${number}">
    <h3 id="case-${number}">${number}. ${bdi(one.title)}</h3>
    ${one.isGone ? markup`<p class="hint">Its owner has removed it since this panel was opened.</p>` : nothing}
    ${showFacts(one)} ${showFiles(one, files)}
    ${one.pieces.length === 0 ? markup`<p class="hint">Nothing else backs this one.</p>` : markup`<h4>What backs it</h4>`}
    ${one.pieces.map((piece) => showPiece(piece, files))}
    ${one.met.length === 0 ? nothing : markup`<h4>What it met, and what it took</h4>`}
    ${one.met.map((record) => showPiece(record, files))}
  </section>`;

const showPiece = (piece: CasePiece, files: string): Html =>
  markup`<details class="other">
    <summary>${upper(piece.kind)}: ${bdi(piece.title)}</summary>
    ${piece.isGone ? markup`<p class="hint">It was taken back since this panel was opened. Do not rely on it.</p>` : nothing}
    ${showFacts(piece)} ${showFiles(piece, files)}
  </details>`;

const showFacts = ({ facts, title }: CasePiece): Html =>
  facts.length === 0
    ? nothing
    : markup`<dl class="shown" aria-label="${title}">
        ${facts.map(({ label, text }) => markup`<div><dt>${label}</dt><dd dir="auto">${inWords(text)}</dd></div>`)}
      </dl>`;

/** The files of it, as downloads. */
const showFiles = ({ files }: CasePiece, address: string): Html =>
  files.length === 0
    ? nothing
    : markup`<ul class="files">
        ${files.map(({ hash, name, size }) => markup`<li><a href="${address}/${hash}" download>${bdi(name)}</a> (${saySize(size)})</li>`)}
      </ul>`;

const saySize = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A date as people write it; any other text as it is. */
function inWords(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : sayDate(instant(day * dayMs));
}

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
