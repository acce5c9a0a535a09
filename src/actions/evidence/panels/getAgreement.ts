import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getAgreement as endpoint } from '../../../contract/evidence/committee/agreement.ts';
import { agreementAcross } from '../../../core/evidence/committee/across/agreementAcross.ts';
import type { OpenPanel } from '../../../core/evidence/committee/across/openPanel.ts';
import type { Context } from '../../base/context.ts';
import { readPanels, type StandingPanel } from './readPanel.ts';

/** Figures are drawn from so many panels at most, the latest. */
const mostPanels = 300;

/** How far those agree who sit on the panels of this workspace, over all whose scores are open. */
export async function getAgreement(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const open = (await readPanels(context.store.db, context)).filter(({ panel }) => panel.isRevealed);
  const told = open.slice(0, mostPanels);
  const bars = agreementAcross(told.map(openPanelOf));
  return {
    panels: told.length,
    isWhole: told.length === open.length,
    bars: bars.map(({ dimensions, pairs, raters, ...bar }) => ({
      ...bar,
      dimensions: [...dimensions],
      pairs: pairs.map(({ names: [one, other], ...pair }) => ({ ...pair, names: [one, other] })),
      raters: [...raters],
    })),
  };
}

const openPanelOf = ({ kept, panellists, panel }: StandingPanel): OpenPanel => ({
  title: kept.title,
  bar: { id: kept.bar.id, name: kept.bar.name },
  dimensions: kept.dimensions,
  panel,
  raters: new Map(panellists.map(({ id, name, rater }) => [id, { name, person: rater === '' ? null : rater }])),
});
