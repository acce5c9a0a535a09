import { holdPlans } from '../../test/stage/plans.ts';
import { instant } from '../core/base/instant.ts';
import { listEventsByPanel, listPanellists, listPanels } from './evidence/panels.ts';
import { closeLapsed, sweepLinks } from './evidence/panels/upkeep.ts';

const key = 'PRIMARY KEY';

holdPlans({
  'the panels of a workspace': { ask: listPanels, uses: [`${key} (workspace_id=?)`] },
  'who sits on all of them': { ask: (tx, scope) => listPanellists(tx, scope), uses: [`${key} (workspace_id=?)`] },
  'what happened on all of them': { ask: listEventsByPanel, uses: [`${key} (workspace_id=?)`] },
  'the panels whose date has come': {
    ask: (tx) => closeLapsed(tx, instant(9)),
    uses: ['panel_to_sweep (closes_at<?)'],
  },
  'the panels whose links are to be forgotten': {
    ask: (tx) => sweepLinks(tx, { before: instant(9), at: instant(9) }),
    uses: ['panel_to_sweep (closes_at<?)'],
  },
});
