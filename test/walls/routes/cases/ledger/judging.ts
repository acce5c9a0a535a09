import { disagree } from '../../../../../src/actions/evidence/judging/disagree.ts';
import { getRule } from '../../../../../src/actions/evidence/judging/getRule.ts';
import { setThreshold } from '../../../../../src/actions/evidence/judging/setThreshold.ts';
import { taken } from '../../../ground/house.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import { asking, plain, type RouteCases } from '../../routeCase.ts';

const rule = 'third-party-proof';
const threshold = 'cases-least';
const said = `${marks.team} says so`;
const nothingThere = { elsewhere: 200 };

/** What rules find among the records of a team, and what its members think of a rule. */
export const judgingCases: RouteCases = {
  'GET /api/evidence/findings': [
    plain({ shows: 'team' }),
    asking(({ ledger }) => ({ recordId: ledger.doneId }), { shows: 'team' }),
  ],
  'GET /api/evidence/gap-of-day': [plain()],
  'GET /api/evidence/rules': [plain()],
  'GET /api/evidence/prose-rules': [
    {
      asks: async ({ team: { stage } }) => {
        taken(await disagree(stage.context, { rule: 'vague', because: said }));
        return {};
      },
      ...nothingThere,
      shows: 'team',
    },
  ],
  'GET /api/evidence/rules/:rule': [
    { asks: async (town) => ({ fields: await dispute(town) }), ...nothingThere, shows: 'team' },
  ],
  'PUT /api/evidence/rules/:rule/disagreement': [
    asking(({ ledger }) => ({ rule, about: ledger.doneId, because: said })),
    asking(() => ({ rule: 'sustained', because: 'One more' }), nothingThere),
  ],
  'DELETE /api/evidence/disagreements/:recordId': [
    {
      asks: async (town) => {
        const { context } = town.team.stage;
        await dispute(town);
        const { disagreements } = taken(await getRule(context, { rule }));
        return { fields: { recordId: disagreements[0]?.id } };
      },
    },
  ],
  'PUT /api/evidence/thresholds/:threshold': [
    asking(() => ({ threshold: 'months-spanned', value: 6, why: 'One more' }), nothingThere),
  ],
  'DELETE /api/evidence/thresholds/:threshold': [
    {
      asks: async ({ team: { stage } }) => {
        taken(await setThreshold(stage.context, { threshold, value: 4, why: said }));
        return { fields: { threshold } };
      },
      ...nothingThere,
    },
  ],
};

async function dispute({ team: { stage } }: ServedTown): Promise<object> {
  taken(await disagree(stage.context, { rule, because: said }));
  return { rule };
}
