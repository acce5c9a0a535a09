import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getAhead as endpoint } from '../../../contract/evidence/views.ts';
import { parseDay } from '../../../core/base/day.ts';
import { usualLeadOf } from '../../../core/evidence/ahead.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { oneToOne } from '../../../core/evidence/kinds/dealings/oneToOne.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { gatherImpacts, listLatest, mostImpacts } from './impacts.ts';

/** What other teams did without being asked, and what was settled before a document asked for it. */
export async function getAhead({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const { impacts, whole, teamRecords } = await gatherImpacts(store.db, scope);
  const unasked = impacts.flatMap(unaskedIn);
  const named = new Set(unasked.flatMap(({ teams }) => teams));
  const talks = await listLatest(store.db, scope, { kind: oneToOne.name, limit: mostImpacts });
  return {
    impacts: impacts.length,
    whole,
    unasked,
    usualLeadDays: usualLeadOf(unasked),
    teams: teamRecords.filter(({ id }) => named.has(id)).map(shownOf),
    settled: talks.flatMap(settledIn),
  };
}

function unaskedIn(record: LedgerRecord) {
  const { prompted, changedOn, neededOn, teams = [], present = null, copied = false } = valuesOf(impact, record.fields);
  const on = dayIn(changedOn);
  return prompted !== 'unprompted' || on === null
    ? []
    : [{ record: shownOf(record), on, dueOn: dayIn(neededOn), teams: [...teams], present, copied }];
}

function settledIn(record: LedgerRecord) {
  const { on: written, ahead = [], documentOn } = valuesOf(oneToOne, record.fields);
  const on = dayIn(written);
  const settled = ahead.filter((row) => row.settled !== undefined).length;
  return on === null || settled === 0 ? [] : [{ record: shownOf(record), on, dueOn: dayIn(documentOn), settled }];
}

const dayIn = (written: string | undefined) => parseDay(written ?? '') ?? null;
