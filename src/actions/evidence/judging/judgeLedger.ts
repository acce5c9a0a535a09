import type { Day } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { Witnessed } from '../../../core/evidence/ladder.ts';
import { type Apart, disagreementsIn, setApart } from '../../../core/evidence/judging/disagreements.ts';
import { limitsIn } from '../../../core/evidence/judging/limits.ts';
import { type Finding, findingsOf, judge, type Measure } from '../../../core/evidence/rules/base/judge.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import { listRevisionsOf, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { todayOf } from '../views/listDueLooks.ts';
import { witnessedOf } from '../views/pieces.ts';

/** So many records are judged at most, the last changed ones. */
const mostJudged = 20_000;

/** A ledger with what the rules find in it. */
export type Judged = {
  readonly today: Day;
  /** The complete records, those that say what somebody thinks of a rule among them. */
  readonly records: readonly LedgerRecord[];
  /** How many of them rules read. */
  readonly judged: number;
  /** Whether there are no more of them. */
  readonly whole: boolean;
  /** What the rules find, and nobody disagrees with. */
  readonly open: readonly Finding[];
  /** What somebody disagrees with. */
  readonly apart: readonly Apart[];
};

/** Judges the ledger of a workspace as it is today, by the thresholds it has. */
export async function judgeLedger(context: Context): Promise<Judged> {
  const { records, whole, measure } = await readMeasured(context);
  const findings = findingsOf(judge(records, measure), measure);
  return {
    today: measure.today,
    records,
    judged: records.filter(({ kind }) => isSubject(kind)).length,
    whole,
    ...setApart(findings, disagreementsIn(records), measure.today),
  };
}

/** The complete records of a workspace, whether there are no more of them, and what they are judged by today. */
export async function readMeasured(
  context: Context,
): Promise<Pick<Judged, 'records' | 'whole'> & { readonly measure: Measure }> {
  const { store, scope } = context;
  const page = { filter: { standing: 'kept' }, limit: mostJudged + 1 } as const;
  const found = (await listRecords(store.db, scope, page)).map(({ record }) => record);
  const records = found.slice(0, mostJudged);
  const witnessed = await readWitnessed(context, records);
  const measure = {
    rules,
    limits: limitsIn(records),
    today: todayOf(context),
    witnessed: (id: RecordId) => witnessed.get(id) ?? 'unsigned',
  };
  return { records, whole: records.length === found.length, measure };
}

/** How each testimonial stands to what its impact says now. */
async function readWitnessed(
  { store, scope }: Context,
  records: readonly LedgerRecord[],
): Promise<ReadonlyMap<RecordId, Witnessed>> {
  const signed = records
    .filter(({ kind }) => kind === testimonial.name)
    .map((record) => ({ record, ...aboutOf(record) }));
  if (signed.length === 0) return new Map();
  const kept = await listRevisionsOf(
    store.db,
    scope,
    signed.flatMap(({ version }) => version ?? []),
  );
  const then = new Map(kept.map((one) => [`${one.recordId} ${one.number}`, revisionOf(one).fields]));
  const now = new Map(records.map(({ id, fields }) => [id, fields]));
  return new Map(
    signed.map(({ record, version }) => [
      record.id,
      version === undefined
        ? 'stale'
        : witnessedOf(record, {
            witnessed: then.get(`${version.recordId} ${version.number}`),
            now: now.get(version.recordId),
          }),
    ]),
  );
}

function aboutOf({ fields }: LedgerRecord) {
  const { of: [recordId] = [], version: number } = valuesOf(testimonial, fields);
  return recordId === undefined || number === undefined ? {} : { version: { recordId, number } };
}
