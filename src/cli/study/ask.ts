import type { Context } from '../../actions/base/context.ts';
import type { StudyCard } from '../../contract/study/shapes.ts';
import { type Grade, grades } from '../../core/study/grade.ts';
import { formatForecast } from '../../core/study/scheduling/forecast.ts';
import type { Key, Terminal } from '../base/keyboard.ts';
import { lastColumns } from '../base/words/wrap.ts';
import {
  keyLines,
  type Line,
  sayGrades,
  sayTime,
  showAnswer,
  showEnd,
  showExplanation,
  showQuestion,
  showTyped,
} from './shown.ts';
import { type CardMark, grade, mark, type Sitting, takeBack, takeTurn, type Turn } from './sitting.ts';

/** Asks card after card until none is left or the person leaves, and shows what the sitting came to. */
export async function ask(context: Context, terminal: Terminal, start: Sitting): Promise<Sitting> {
  const desk: Desk = { context, terminal };
  let sitting = start;
  for (;;) {
    const next = await takeTurn(context, sitting);
    const step = await takeStep(desk, next.sitting, next.turn);
    sitting = step.sitting;
    if (step.kind === 'leave') return sitting;
  }
}

type Desk = { readonly context: Context; readonly terminal: Terminal };

/** How a turn ended: on with the sitting as it is now, or away. */
type Step = { readonly kind: 'go on' | 'leave'; readonly sitting: Sitting };

/** A card that is being asked, in the sitting as it is now. */
type Asked = { readonly kind: 'asked'; readonly sitting: Sitting; readonly card: StudyCard };

function takeStep(desk: Desk, sitting: Sitting, turn: Turn): Promise<Step> {
  switch (turn.kind) {
    case 'card':
      return askCard(desk, { kind: 'asked', sitting, card: turn.card });
    case 'wait':
      return waitForStep(desk, sitting, turn.until);
    case 'over':
      return end(desk, sitting);
  }
}

async function askCard(desk: Desk, { sitting, card }: Asked): Promise<Step> {
  const { terminal, context } = desk;
  const startedAt = performance.now();
  show(terminal, showQuestion(terminal, sitting, card));
  const shown = await (card.typed === null
    ? untilWanted(desk, { kind: 'asked', sitting, card })
    : untilTyped(desk, { kind: 'asked', sitting, card }));
  if (shown.kind !== 'asked') return shown;
  show(terminal, showAnswer(terminal, card));
  const chosen = await untilGraded(desk, shown);
  if (chosen.kind !== 'graded') return chosen;
  const spentMs = Math.round(performance.now() - startedAt);
  const { sitting: after, refusal } = await grade(context, chosen.sitting, { card, grade: chosen.grade, spentMs });
  show(terminal, [
    {
      text: refusal?.message ?? `${chosen.grade}: back in ${formatForecast(card.forecasts[chosen.grade])}`,
      style: 'dim',
    },
  ]);
  return { kind: 'go on', sitting: after };
}

/** Reads keys until the answer is wanted, or something else ends the turn. */
async function untilWanted(desk: Desk, start: Asked): Promise<Asked | Step> {
  let asked = start;
  for (;;) {
    const key = await press(desk.terminal, 'Space shows the answer, ? lists the keys');
    if (key.kind === 'enter' || isText(key, ' ')) return asked;
    const next = await common(desk, asked, key);
    if (next.kind !== 'asked') return next;
    asked = next;
  }
}

/** A line typed key by key; Enter hands it in. */
async function untilTyped(desk: Desk, asked: Asked): Promise<Asked | Step> {
  const { terminal } = desk;
  let text = '';
  for (;;) {
    const key = await press(terminal, `Type the answer: ${text}`);
    if (key.kind === 'escape' || key.kind === 'interrupt') return leave(desk, asked.sitting);
    if (key.kind === 'enter') break;
    if (key.kind === 'text') text += key.text;
    if (key.kind === 'backspace') text = [...text].slice(0, -1).join('');
    if (key.kind === 'clear') text = '';
  }
  show(terminal, showTyped(terminal, asked.card.typed ?? '', text));
  return asked;
}

type Graded = { readonly kind: 'graded'; readonly grade: Grade; readonly sitting: Sitting };

async function untilGraded(desk: Desk, start: Asked): Promise<Graded | Step> {
  let asked = start;
  for (;;) {
    const key = await press(desk.terminal, sayGrades(asked.card, desk.terminal));
    const chosen = gradeOf(key);
    if (chosen !== undefined) return { kind: 'graded', grade: chosen, sitting: asked.sitting };
    const next = await common(desk, asked, key);
    if (next.kind !== 'asked') return next;
    asked = next;
  }
}

function gradeOf(key: Key): Grade | undefined {
  if (key.kind === 'enter' || isText(key, ' ')) return 'good';
  return key.kind === 'text' && /^[1-4]$/.test(key.text) ? grades[Number(key.text) - 1] : undefined;
}

/** The keys that do the same before and after the answer. */
async function common(desk: Desk, asked: Asked, key: Key): Promise<Asked | Step> {
  const { terminal } = desk;
  const letter = key.kind === 'text' ? key.text.toLowerCase() : '';
  if (isLeaving(key)) return leave(desk, asked.sitting);
  if (letter === 'z') return (await undo(desk, asked.sitting)) ?? asked;
  if (letter === 'i') show(terminal, showExplanation(terminal, asked.card));
  if (letter === '?') show(terminal, keyLines);
  const wanted = markKeys[letter];
  return wanted === undefined ? asked : markCard(desk, asked, wanted);
}

/** A flag leaves the card where it is; the other marks take it away. */
async function markCard(
  { context, terminal }: Desk,
  { sitting, card }: Asked,
  wanted: CardMark,
): Promise<Asked | Step> {
  const after = await mark(context, sitting, { card, mark: wanted });
  show(terminal, [{ text: sayMark(wanted, card), style: 'dim' }]);
  if (wanted !== 'flag') return { kind: 'go on', sitting: after };
  return {
    kind: 'asked',
    sitting: after,
    card: { ...card, marks: { ...card.marks, flag: card.marks.flag === 0 ? 1 : 0 } },
  };
}

async function undo({ context, terminal }: Desk, sitting: Sitting): Promise<Step | undefined> {
  const before = await takeBack(context, sitting);
  show(terminal, [{ text: before === undefined ? 'There is nothing to undo.' : 'Taken back.', style: 'dim' }]);
  return before === undefined ? undefined : { kind: 'go on', sitting: before };
}

/** Nothing is left but cards within their steps that are due later. */
async function waitForStep(desk: Desk, sitting: Sitting, until: number): Promise<Step> {
  for (;;) {
    const key = await pressUntil(
      desk.terminal,
      `The next card comes at ${sayTime(until)}. Wait, or leave with q; it comes back by itself`,
      until,
    );
    if (key === undefined) return { kind: 'go on', sitting };
    if (isLeaving(key)) return leave(desk, sitting);
    const step = isText(key, 'z') ? await undo(desk, sitting) : undefined;
    if (step !== undefined) return step;
  }
}

/** The last answer can still be taken back when all is done. */
async function end(desk: Desk, sitting: Sitting): Promise<Step> {
  show(desk.terminal, showEnd(desk.terminal, sitting));
  if (sitting.trail.length === 0) return { kind: 'leave', sitting };
  for (;;) {
    const key = await press(desk.terminal, 'That is all. z undoes the last answer, any other key leaves');
    if (!isText(key, 'z')) break;
    const step = await undo(desk, sitting);
    if (step !== undefined) return step;
  }
  return { kind: 'leave', sitting };
}

function leave({ terminal }: Desk, sitting: Sitting): Step {
  show(terminal, showEnd(terminal, sitting));
  return { kind: 'leave', sitting };
}

const markKeys: Readonly<Record<string, CardMark>> = { s: 'suspend', b: 'bury', f: 'flag' };

function sayMark(wanted: CardMark, { marks }: StudyCard): string {
  if (wanted === 'flag') return marks.flag === 0 ? 'Flagged (z undoes).' : 'Flag taken off (z undoes).';
  return wanted === 'suspend' ? 'Suspended: it is not asked any more (z undoes).' : 'Buried until tomorrow (z undoes).';
}

const isText = (key: Key, text: string): boolean => key.kind === 'text' && key.text.toLowerCase() === text;

const isLeaving = (key: Key): boolean => key.kind === 'escape' || key.kind === 'interrupt' || isText(key, 'q');

async function press(terminal: Terminal, words: string): Promise<Key> {
  return (await pressUntil(terminal, words, undefined)) ?? { kind: 'interrupt' };
}

async function pressUntil(terminal: Terminal, words: string, until: number | undefined): Promise<Key | undefined> {
  prompt(terminal, words);
  const key = await terminal.keyboard.next(until);
  prompt(terminal, '');
  return key;
}

/** The one line that is written over. */
function prompt(terminal: Terminal, words: string): void {
  const shown = lastColumns(words, Math.max(10, terminal.columns() - 1));
  terminal.write(`\r\u001b[K${shown === '' ? '' : terminal.style('dim', shown)}`);
}

const show = (terminal: Terminal, lines: readonly Line[]): void =>
  lines.forEach(({ text, style }) => terminal.write(`${style === undefined ? text : terminal.style(style, text)}\n`));
