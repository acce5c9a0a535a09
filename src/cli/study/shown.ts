import type { StudyCard } from '../../contract/study/shapes.ts';
import { formatDay } from '../../core/base/day.ts';
import type { Instant } from '../../core/base/instant.ts';
import { grades } from '../../core/study/grade.ts';
import { compareTyped } from '../../core/study/notes/typed.ts';
import { formatForecast } from '../../core/study/scheduling/forecast.ts';
import { summary } from '../../core/study/session.ts';
import { sayCount, sayDuration } from '../base/words/amounts.ts';
import type { Style, Terminal } from '../base/keyboard.ts';
import { printable } from '../base/words/printable.ts';
import { hang, widthOf, wrap } from '../base/words/wrap.ts';
import { inline, plainText } from './plainText.ts';
import type { Sitting } from './sitting.ts';

/** A line to be shown, and how. */
export type Line = { readonly text: string; readonly style?: Style };

/** A rule with the deck and how many cards are left, then the question. */
export function showQuestion(terminal: Terminal, sitting: Sitting, card: StudyCard): readonly Line[] {
  const width = widthIn(terminal);
  const left = sitting.session.waiting.length + sitting.session.steps.length;
  const flag = card.marks.flag === 0 ? '' : ' · flagged';
  const name = printable(card.deckName).slice(0, Math.max(10, width - 40));
  const head = `── ${name}${flag} ── ${left} to go `;
  return [
    empty,
    { text: head + '─'.repeat(Math.max(0, width - widthOf(head))), style: 'dim' },
    empty,
    ...bold(plainText(card.question, width)),
    empty,
  ];
}

/** The answer, and quietly why it matters and what to try at work. */
export function showAnswer(terminal: Terminal, card: StudyCard): readonly Line[] {
  const width = widthIn(terminal);
  const aside = (name: string, text: string): readonly Line[] =>
    text.trim() === ''
      ? []
      : [
          empty,
          ...hang(`${name}: `, inline(printable(text).replaceAll('\n', ' ')), width).map((line): Line => ({
            text: line,
            style: 'dim',
          })),
        ];
  const answer = plainText(card.answer, width).map((text): Line => ({ text }));
  return [
    { text: '─'.repeat(3), style: 'dim' },
    empty,
    ...answer,
    ...aside('Why it matters', card.why),
    ...aside('Try at work', card.tryAtWork),
    empty,
  ];
}

/** What was typed beside what was wanted: left out in {+…+}, too much in [-…-]. */
export function showTyped(terminal: Terminal, expected: string, given: string): readonly Line[] {
  const { correct, parts } = compareTyped(expected, given);
  if (correct) return [{ text: 'Right.', style: 'bold' }, empty];
  const marked = parts.map(({ kind, text }) => typedMarks[kind](printable(text))).join('');
  return [
    ...wrap(`You typed: ${marked}`, widthIn(terminal)).map((text): Line => ({ text })),
    { text: '{+left out+}  [-too much-]', style: 'dim' },
    empty,
  ];
}

/** One line with the four grades and when each brings the card back; only their keys where the terminal is narrow. */
export function sayGrades({ forecasts }: StudyCard, terminal: Terminal): string {
  const long = grades.map((grade, at) => `${at + 1} ${grade} ${formatForecast(forecasts[grade])}`).join('   ');
  return long.length < terminal.columns()
    ? long
    : grades.map((grade, at) => `${at + 1}: ${formatForecast(forecasts[grade])}`).join('  ');
}

/** "Why today?", line by line. */
export const showExplanation = (terminal: Terminal, card: StudyCard): readonly Line[] => [
  ...card.explanation
    .flatMap((sentence) => wrap(sentence, widthIn(terminal)))
    .map((text): Line => ({ text, style: 'dim' })),
  empty,
];

/** What the sitting came to: how much, what was learnt, when it comes back, and one thing to try. */
export function showEnd(terminal: Terminal, sitting: Sitting): readonly Line[] {
  const { answered, again, learnt, spentMs, returns } = summary(sitting.session);
  const width = widthIn(terminal);
  if (answered === 0) return [empty, { text: 'Nothing was answered.' }];
  const forgotten = again === 0 ? '' : `, ${again} of them "again"`;
  const sum = `${sayCount(answered, 'answer')}${forgotten}, in ${sayDuration(spentMs)}.${learnt === 0 ? '' : ` You learnt ${sayCount(learnt, 'new card')}.`}`;
  const shown = returns
    .slice(0, mostReturns)
    .map(
      ({ due, cards }) =>
        `  ${due === sitting.opened.today ? 'today     ' : formatDay(due)}  ${sayCount(cards, 'card')}`,
    );
  const later = returns.slice(mostReturns).reduce((cards, day) => cards + day.cards, 0);
  const tried = sitting.tries.at(-1);
  return [
    empty,
    ...bold(wrap(sum, width)),
    { text: 'They come back:' },
    ...[...shown, ...(later === 0 ? [] : [`  later       ${sayCount(later, 'card')}`])].map((text): Line => ({ text })),
    ...(tried === undefined
      ? []
      : [
          empty,
          ...hang('Try at work: ', inline(printable(tried).replaceAll('\n', ' ')), width).map((text): Line => ({
            text,
          })),
        ]),
  ];
}

/** The time of day on this machine's clock. */
export const sayTime = (moment: Instant | number): string =>
  new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What each key does. */
export const keyLines: readonly Line[] = [
  ['Space or Enter', 'show the answer; after it: good'],
  ['1 2 3 4', 'again, hard, good, easy'],
  ['z', 'undo the last answer or mark'],
  ['s', 'suspend the card'],
  ['b', 'bury it until tomorrow'],
  ['f', 'flag it, or take the flag off'],
  ['i', 'explain: why today?'],
  ['?', 'these keys'],
  ['q or Esc', 'leave; every answer is kept'],
].map(([keys = '', does = '']) => ({ text: `  ${keys.padEnd(16)}${does}`, style: 'dim' }));

const empty: Line = { text: '' };
const mostReturns = 7;

/** Prose wider than this is hard to read. */
const widestProse = 88;

const widthIn = (terminal: Terminal): number => Math.max(20, Math.min(widestProse, terminal.columns()));

const bold = (lines: readonly string[]): readonly Line[] => lines.map((text) => ({ text, style: 'bold' }));

const typedMarks = {
  same: (text: string) => text,
  missing: (text: string) => `{+${text}+}`,
  extra: (text: string) => `[-${text}-]`,
} as const;
