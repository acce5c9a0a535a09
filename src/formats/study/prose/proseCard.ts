import { setImmediate } from 'node:timers/promises';
import { escapeHtml, type SafeHtml } from '../../../core/base/prose.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { fillGaps, parseCloze } from '../../../core/study/notes/cloze.ts';
import { toPlainLine, toProseHtml } from '../../base/proseHtml.ts';

/** A note set for reading, each part in HTML, '' where it says nothing. `isWhole` is false where it was too long to show. */
export type ProseCard = {
  readonly front: SafeHtml;
  readonly back: SafeHtml;
  readonly why: SafeHtml;
  readonly tryAtWork: SafeHtml;
  readonly isWhole: boolean;
};

/** The text of a note, and how to read it. */
export type CardText = Pick<NoteContent, 'kind' | 'front' | 'back' | 'why' | 'tryAtWork'>;

/** What a page may spend on one note. */
export const longestProseCardBytes = 10_000;

/** Notes as a page shows them, one after the other, so that whatever else the process does goes on in between. */
export async function setProseCards(texts: readonly CardText[]): Promise<readonly ProseCard[]> {
  const cards: ProseCard[] = [];
  for (const text of texts) {
    cards.push(setProseCard(text));
    await setImmediate();
  }
  return cards;
}

/** A note as a page shows it: its gaps filled and marked, and cut where it would take more than its share of the page. */
export function setProseCard({ kind, front, back, why, tryAtWork }: CardText): ProseCard {
  const texts = { front: kind === 'cloze' ? fillIn(front) : front, back, why, tryAtWork };
  for (const most of lengthOf(texts) <= longestWhole ? [longestWhole, ...lengths] : lengths) {
    const card = setTexts(texts, (text) => toProseHtml(cut(text, most), 3));
    if (bytesOf(card) <= longestProseCardBytes) return { ...card, isWhole: isWithin(texts, most) };
  }
  return { ...setTexts(texts, setPlainly), isWhole: isWithin(texts, longestPlain) };
}

/** What a deck says of itself: for its page, cut where it is too long for it, and as one line. */
export type ProseDescription = { readonly html: SafeHtml; readonly line: string };

/** The most characters in the line of a description. */
const descriptionLine = 200;

/** A description as one line of plain text, for lists. */
export const setLine = (markdown: string): string => toPlainLine(markdown, descriptionLine);

/** A description as a page shows it. */
export function setDescription(markdown: string): ProseDescription {
  const html = toProseHtml(cut(markdown, longestDescription), 2);
  const fits = Buffer.byteLength(html) <= longestDescriptionBytes;
  return { html: fits ? html : setPlainly(markdown), line: setLine(markdown) };
}

/** In characters. */
const longestDescription = 2_000;
const longestDescriptionBytes = 3_000;

type Texts<Text> = { readonly [Part in 'front' | 'back' | 'why' | 'tryAtWork']: Text };

/** In characters, all sides together. The time that Markdown takes can grow with the square of this. */
const longestWhole = 6_000;

/** Formulas and tables grow many times over; so each side is tried at these lengths, and then without marks. */
const lengths: readonly number[] = [2_500, 1_000, 400];
const longestPlain = 400;

function fillIn(front: string): string {
  const parts = parseCloze(front);
  return isRefusal(parts) ? front : fillGaps(parts, (_, filled) => `<mark class="gap">${filled}</mark>`);
}

const setTexts = (texts: Texts<string>, set: (text: string) => SafeHtml): Texts<SafeHtml> => ({
  front: set(texts.front),
  back: set(texts.back),
  why: set(texts.why),
  tryAtWork: set(texts.tryAtWork),
});

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).toWellFormed().trimEnd()} …`;

const setPlainly = (text: string): SafeHtml =>
  (text === '' ? '' : `<p>${escapeHtml(cut(text, longestPlain))}</p>`) as SafeHtml;

const lengthOf = (texts: Texts<string>): number => Object.values(texts).reduce((sum, { length }) => sum + length, 0);

const bytesOf = (card: Texts<SafeHtml>): number =>
  Object.values(card).reduce((sum, html) => sum + Buffer.byteLength(html), 0);

const isWithin = (texts: Texts<string>, most: number): boolean =>
  Object.values(texts).every(({ length }) => length <= most);
