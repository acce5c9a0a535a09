import type { Day } from '../../../base/day.ts';
import type { RecordId } from '../../../base/id.ts';
import type { Measure } from '../../../ledger/fields/value.ts';
import type { ChainLink } from '../../chain.ts';

/** The parts of a packet, in the order in which they are read. */
export const sections = ['summary', 'cases', 'narrative', 'scope', 'testimonials', 'objections', 'next'] as const;

/** One of them, or the one part of what a sponsor says. */
export type SectionName = (typeof sections)[number] | 'points';

/** A packet as it is read, for every format alike: no block says more than its audience may know. */
export type PacketDocument = {
  readonly title: string;
  /** What stands below the title: whose level it is for, and for which day. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
};

/** A part under its heading; one that would be empty is not there. */
export type Section = { readonly name: SectionName; readonly heading: string; readonly blocks: readonly Block[] };

/** One piece of a part. `from` is the record that says so; null where it is added up from several. */
export type Block = Piece & { readonly from: RecordId | null };

/** A label and what stands beside it, on one line. */
export type Fact = { readonly label: string; readonly text: string };

/** One line of a list, and the record that says so. */
export type Item = { readonly text: string; readonly from: RecordId | null };

/** What a block says: `prose` and `quote` hold Markdown, all else is plain text. */
export type Piece =
  | { readonly kind: 'case'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'prose'; readonly markdown: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'quote'; readonly markdown: string; readonly by: string }
  | { readonly kind: 'table'; readonly caption: string; readonly table: Table }
  | { readonly kind: 'figure'; readonly caption: string; readonly figure: Figure };

/** Cells row by row, each row as long as the head. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What is drawn, with nothing of how. */
export type Figure = ChainFigure | StatesFigure | TrendFigure;

/** What leads from an act to its effect, link by link, and how far each holds. */
export type ChainFigure = {
  readonly kind: 'chain';
  readonly links: readonly { readonly label: string; readonly standing: ChainLink['standing'] }[];
};

/** Two states that are measured in one unit. */
export type StatesFigure = { readonly kind: 'states'; readonly before: Measure; readonly after: Measure };

/** Figures in percent over time, a line for each. */
export type TrendFigure = {
  readonly kind: 'trend';
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly { readonly on: Day; readonly value: number }[];
  }[];
};

/** How deep the headings within a part stand, below the title (1) and the part (2): none skips a level. */
export const headingLevel = (section: SectionName, kind: 'case' | 'heading'): 3 | 4 =>
  section === 'cases' && kind === 'heading' ? 4 : 3;
