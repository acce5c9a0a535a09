import { openAlpha } from '../agreement/alpha.ts';
import { jackknifeOf } from '../agreement/interval.ts';
import { fleissKappaOf } from '../agreement/kappa.ts';
import type { Figure } from '../agreement/ratings.ts';
import type { JudgedDimension } from '../panel/dimensions.ts';
import { panelVerdicts, voicesOf } from '../panel/panel.ts';
import type { OpenPanel, ToldFigure } from './openPanel.ts';
import { listPairs, listRaters, type RaterPair, type RaterStrictness } from './raters.ts';

/** How far those agree who score one dimension, before they talk and since, over so many panels. */
export type DimensionAccord = {
  readonly id: string;
  readonly name: string;
  readonly panels: number;
  readonly before: ToldFigure;
  readonly since: ToldFigure;
};

/** How far panels agree that judge by one bar. Bars are never put together: their scores mean different things. */
export type BarAccord = {
  readonly bar: { readonly id: string; readonly name: string };
  readonly most: number;
  readonly panels: number;
  readonly dimensions: readonly DimensionAccord[];
  /** Fleiss' kappa of who is for which verdict: whoever does not dissent is for the one that was said. */
  readonly verdicts: { readonly panels: number; readonly figure: ToldFigure };
  readonly pairs: readonly RaterPair[];
  readonly raters: readonly RaterStrictness[];
};

/** Below so many panels a figure over panels would say more about chance than about them. */
export const fewestPanels = 10;

/** How far panels agree, for each bar with its scale, in the order of the panels; the latest come first. */
export function agreementAcross(panels: readonly OpenPanel[]): readonly BarAccord[] {
  const bars = Map.groupBy(panels, ({ bar, dimensions }) => `${bar.id} ${mostOf(dimensions)}`);
  return [...bars.values()].map(accordAtBar);
}

const mostOf = (dimensions: readonly JudgedDimension[]): number => Math.max(0, ...dimensions.map(({ most }) => most));

function accordAtBar(panels: readonly OpenPanel[]): BarAccord {
  const dimensions = new Map(
    panels.toReversed().flatMap((one) => one.dimensions.map(({ id, name }) => [id, name] as const)),
  );
  const decided = panels.map(standsOf).filter((counts) => (counts[0] ?? 0) + (counts[1] ?? 0) > 1);
  return {
    bar: panels[0]?.bar ?? { id: '', name: '' },
    most: mostOf(panels[0]?.dimensions ?? []),
    panels: panels.length,
    dimensions: [...dimensions].map(([id, name]) => accordOn(panels, { id, name })),
    verdicts: { panels: decided.length, figure: tell(decided, fleissKappaOf) },
    pairs: listPairs(panels),
    raters: listRaters(panels),
  };
}

/** A panel is one item here, whoever sits on it. */
function accordOn(panels: readonly OpenPanel[], { id, name }: Pick<DimensionAccord, 'id' | 'name'>): DimensionAccord {
  const given = (when: 'first' | 'now') =>
    panels
      .map(({ panel }) => voicesOf(panel).flatMap((seat) => seat[when][id]?.score ?? []))
      .filter(({ length }) => length > 1);
  const [before, since] = [openAlpha(given('first'), 'ordinal'), openAlpha(given('now'), 'ordinal')];
  return {
    id,
    name,
    panels: before.pairs.length,
    before: tell(before.pairs, before.figureOf),
    since: tell(since.pairs, since.figureOf),
  };
}

/** How many voices of a panel are for each verdict; none, where it has not decided. */
function standsOf({ panel }: OpenPanel): readonly number[] {
  const { verdict } = panel;
  if (verdict === null) return panelVerdicts.map(() => 0);
  const dissenting = new Set(panel.dissents.map(({ panellist }) => panellist));
  const against = voicesOf(panel).filter(({ id }) => dissenting.has(id)).length;
  const inFavour = voicesOf(panel).length - against;
  return panelVerdicts.map((one) => (one === verdict.verdict ? inFavour : against));
}

function tell<Item>(items: readonly Item[], figureOf: (items: readonly Item[]) => Figure): ToldFigure {
  const missing = Math.max(0, fewestPanels - items.length);
  return (missing === 0 ? jackknifeOf(items, figureOf) : null) ?? { value: null, missing };
}
