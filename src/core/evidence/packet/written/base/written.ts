import type { SectionName } from '../../base/document.ts';

/** A stretch of a text, from one UTF-16 unit up to and without another. */
export type Stretch = { readonly start: number; readonly end: number };

/** A paragraph or the item of a list, as it stands in the text. */
export type Paragraph = Stretch & { readonly text: string };

/** A headline case: its heading, what its lines are headed or labelled with, in lower case, and what it says. */
export type WrittenCase = Stretch & {
  readonly heading: string;
  readonly labels: ReadonlySet<string>;
  readonly paragraphs: readonly Paragraph[];
};

/** A part under its heading. `name`: what it is, where its heading tells; its paragraphs are those outside of cases. */
export type WrittenPart = Stretch & {
  readonly heading: string;
  readonly name: SectionName | null;
  readonly cases: readonly WrittenCase[];
  readonly paragraphs: readonly Paragraph[];
  /** All that stands in it, as it was written. */
  readonly text: string;
};

/** A packet as somebody has written it, in whatever program. `title` is null where it has none. */
export type WrittenPacket = { readonly title: string | null; readonly parts: readonly WrittenPart[] };

/** The part of that name; the first where there are several. */
export const partOf = ({ parts }: WrittenPacket, name: SectionName): WrittenPart | undefined =>
  parts.find((part) => part.name === name);

/** Every headline case. */
export const casesOf = (written: WrittenPacket): readonly WrittenCase[] => partOf(written, 'cases')?.cases ?? [];

/** So many letters are judged of what is said in one go: as many as a field holds. Nobody reads on behind them. */
export const mostJudged = 20_000;

/** What is said in one go. */
export const storyOf = ({ paragraphs }: Pick<WrittenCase, 'paragraphs'>): string =>
  paragraphs
    .map(({ text }) => (/[.!?…:]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .slice(0, mostJudged);

/** The beginning of a packet, where nothing else is to blame. */
export const atTop: Stretch = { start: 0, end: 0 };

/** The part that a heading announces, by its usual words. */
export const nameOfPart = (heading: string): SectionName | null =>
  usualWords.find(([, words]) => words.test(heading))?.[0] ?? null;

const usualWords: readonly (readonly [SectionName, RegExp])[] = [
  ['objections', /objection|question|doubt/i],
  ['testimonials', /words of others|testimon|reference|said about/i],
  ['narrative', /narrative|months|the year|timeline/i],
  ['next', /next|ahead|outlook|plan/i],
  ['scope', /scope/i],
  ['cases', /cases?\b|impacts?\b|evidence|headlines?\b/i],
  ['summary', /summary|what changed|in short|overview/i],
];
