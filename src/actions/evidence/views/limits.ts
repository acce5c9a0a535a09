import { limitsIn } from '../../../core/evidence/judging/limits.ts';
import { threshold } from '../../../core/evidence/kinds/judging/threshold.ts';
import { type ThresholdName, thresholds } from '../../../core/evidence/rules/base/thresholds.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import type { Context } from '../../base/context.ts';

/** So many thresholds of its own a workspace is judged by, the last changed ones; there are far fewer. */
const mostOwn = 500;

/** The value of a threshold, as the workspace has it. */
export async function readLimits({
  store,
  scope,
}: Pick<Context, 'store' | 'scope'>): Promise<(name: ThresholdName) => number> {
  const page = { filter: { kind: threshold.name, standing: 'kept' }, limit: mostOwn } as const;
  const own = limitsIn((await listRecords(store.db, scope, page)).map(({ record }) => record));
  return (name) => own[name] ?? thresholds[name].value;
}
