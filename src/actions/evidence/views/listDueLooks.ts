import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listDueLooks as endpoint } from '../../../contract/evidence/views.ts';
import { type Day, day } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { listDueRecords } from '../../../store/evidence/due.ts';
import type { Context, World } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';

const mostShown = 200;

/** The records that are due to be looked at again, the longest due first. */
export async function listDueLooks(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const found = await listDueRecords(store.db, scope, { today: todayOf(context), limit: mostShown + 1 });
  const looks = found.slice(0, mostShown).map(({ record, dueDay }) => ({ record: shownOf(record), on: dueDay }));
  return { looks, whole: looks.length === found.length };
}

/** The day it is by UTC: the records of a workspace are dated by people in many places. */
export const todayOf = ({ now }: Pick<World, 'now'>): Day => day(now() / dayMs);
