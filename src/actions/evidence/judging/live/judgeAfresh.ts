import type { RecordId } from '../../../../core/base/id.ts';
import type { Witnessed } from '../../../../core/evidence/ladder.ts';
import { limitsIn } from '../../../../core/evidence/judging/limits.ts';
import { judge, type Measure } from '../../../../core/evidence/rules/base/judge.ts';
import { rules } from '../../../../core/evidence/rules/rules.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import { listRecords } from '../../../../store/ledger/listing.ts';
import type { Context } from '../../../base/context.ts';
import { todayOf } from '../../views/listDueLooks.ts';
import type { Live } from './live.ts';
import { isTestimonial, readWitnessed } from './witnessing.ts';

/** Reads the complete records of a workspace, so many at most, and judges them as of today. */
export async function judgeAfresh(
  context: Context,
  { mark, most }: Pick<Live, 'mark'> & { readonly most: number },
): Promise<Live> {
  const { store, scope } = context;
  const page = { filter: { standing: 'kept' }, limit: most + 1 } as const;
  const found = (await listRecords(store.db, scope, page)).map(({ record }) => record);
  const records = found.slice(0, most);
  const standing = await readWitnessed(context, records.filter(isTestimonial), records);
  const measure = measureOf(context, records, standing);
  return {
    mark,
    records,
    whole: records.length === found.length,
    standing,
    measure,
    judgement: judge(records, measure),
  };
}

/** What records are judged by today: every rule, and the thresholds that the records themselves say. */
export const measureOf = (
  context: Context,
  records: readonly LedgerRecord[],
  standing: ReadonlyMap<RecordId, Witnessed>,
): Measure => ({
  rules,
  limits: limitsIn(records),
  today: todayOf(context),
  witnessed: (id) => standing.get(id) ?? 'unsigned',
});
