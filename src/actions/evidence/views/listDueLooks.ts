import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listDueLooks as endpoint } from '../../../contract/evidence/views.ts';
import { type Day, day } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { isLookDue, lookOn } from '../../../core/evidence/followUp.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import type { Context, World } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { listLatest, mostImpacts } from './impacts.ts';

/** The impacts that are due to be looked at again, the longest due first. */
export async function listDueLooks(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const today = todayOf(context);
  const impacts = await listLatest(store.db, scope, { kind: impact.name, limit: mostImpacts });
  const looks = impacts.flatMap((record) => {
    const on = lookOn(record.fields);
    return on !== undefined && isLookDue(record.fields, today) ? [{ record: shownOf(record), on }] : [];
  });
  return { looks: looks.toSorted((one, other) => one.on - other.on) };
}

/** The day it is by UTC: the records of a workspace are dated by people in many places. */
export const todayOf = ({ now }: Pick<World, 'now'>): Day => day(now() / dayMs);
