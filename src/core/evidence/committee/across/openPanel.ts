import type { Interval } from '../agreement/interval.ts';
import type { JudgedDimension } from '../panel/dimensions.ts';
import type { Panel } from '../panel/panel.ts';

/**
 * A panel whose scores are open. `raters` says under which name each seat sits, and who the seats of other panels are that
 * are the same person's; null where nobody knows any more.
 */
export type OpenPanel = {
  readonly title: string;
  readonly bar: { readonly id: string; readonly name: string };
  readonly dimensions: readonly JudgedDimension[];
  readonly panel: Panel;
  readonly raters: ReadonlyMap<string, { readonly name: string; readonly person: string | null }>;
};

/** A figure with its interval; without one, how much is missing before it is told: nothing, where hardly any score differs. */
export type ToldFigure = Interval | { readonly value: null; readonly missing: number };
