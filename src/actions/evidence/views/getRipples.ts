import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRipples as endpoint } from '../../../contract/evidence/views.ts';
import { parseDay } from '../../../core/base/day.ts';
import { joinedOf, ordersOf, spreadOf } from '../../../core/evidence/ripple.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { effectOf, gatherImpacts, inOrderOf } from './impacts.ts';

/** The latest impacts that followed from one another, each with its order; those that stand alone are counted. */
export async function getRipples({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const { impacts, whole, teamRecords, teams } = await gatherImpacts(store.db, scope);
  const linked = joinedOf(impacts.map(effectOf));
  const orders = ordersOf(linked);
  const spread = spreadOf(linked, teams);
  const records = new Map(impacts.map((record) => [record.id, record]));
  return {
    alone: impacts.length - linked.length,
    whole,
    depth: Math.max(0, ...orders.values()),
    effects: linked.flatMap((effect) => {
      const record = records.get(effect.id);
      const day = parseDay(valuesOf(impact, record?.fields ?? {}).changedOn ?? '');
      if (record === undefined || day === undefined) return [];
      return [{ ...effect, title: record.title, day, order: orders.get(effect.id) ?? 1 }];
    }),
    teams: inOrderOf(spread.teams, teamRecords).map(shownOf),
    functions: spread.functions,
  };
}
