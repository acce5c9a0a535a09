import type { RecordId } from '../../../../core/base/id.ts';
import { renewNewest } from '../../../../core/evidence/judging/newest.ts';
import { judge, judgeAgain, type Measure } from '../../../../core/evidence/rules/base/judge.ts';
import { hashLeaf } from '../../../../core/ledger/log/hash.ts';
import type { Leaf } from '../../../../core/ledger/log/leaf.ts';
import { appendToEdge } from '../../../../core/ledger/log/tree.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import type { LogMark } from '../../../../store/ledger/log.ts';
import { listPlacedLeaves } from '../../../../store/ledger/moved.ts';
import { listRecordsById } from '../../../../store/ledger/records.ts';
import type { Context } from '../../../base/context.ts';
import { todayOf } from '../../views/listDueLooks.ts';
import { measureOf } from './judgeAfresh.ts';
import type { Live } from './live.ts';
import { isTestimonial, readWitnessed, versionIn } from './witnessing.ts';

/** Beyond so many entries of the log it is as quick to read everything. */
const mostCaughtUp = 500;

/**
 * A judged ledger as it is now, by what was said since. Undefined where that cannot be told: another log is there, something
 * was erased, or too much was said.
 */
export async function catchUp(
  context: Context,
  live: Live,
  { mark, most }: { readonly mark: LogMark; readonly most: number },
): Promise<Live | undefined> {
  const ids = await listChanged(context, live.mark, mark);
  if (ids === undefined) return undefined;
  if (ids.length === 0 && live.measure.today === todayOf(context)) return live;
  const changed = await listRecordsById(context.store.db, context.scope, ids);
  const newest = renewNewest(live, changed, most);
  if (newest === undefined) return undefined;
  const { gone, ...renewed } = newest;
  const left = gone.map((record) => ({ ...record, standing: 'removed' as const }));
  const { standing, stirred } = await standAgain(context, live, { records: renewed.records, changed, left });
  const measure = measureOf(context, renewed.records, standing);
  const judgement = isSameMeasure(measure, live.measure)
    ? judgeAgain(live.judgement, [...changed, ...left, ...stirred], measure)
    : judge(renewed.records, measure);
  return { ...renewed, mark, standing, measure, judgement };
}

/** The records that were said since a mark; undefined where the log does not go on from it, leaf by leaf. */
async function listChanged(
  { store, scope }: Context,
  before: LogMark | undefined,
  { edge: to, forgotten }: LogMark,
): Promise<readonly RecordId[] | undefined> {
  const count = to.size - (before?.edge.size ?? 0);
  if (before?.forgotten !== forgotten || count < 0 || count > mostCaughtUp) return undefined;
  const page = { from: before.edge.size, limit: count };
  const leaves = count === 0 ? [] : await listPlacedLeaves(store.db, scope, page);
  const { roots } = leaves.reduce((edge, { leaf }) => appendToEdge(edge, hashLeaf(leaf)).edge, before.edge);
  if (roots.join() !== to.roots.join()) return undefined;
  return [...new Set(leaves.map(({ leaf }) => (JSON.parse(leaf) as Leaf).record as RecordId))];
}

type Change = {
  readonly records: readonly LedgerRecord[];
  readonly changed: readonly LedgerRecord[];
  readonly left: readonly LedgerRecord[];
};

/** How testimonials stand now, and those that stand otherwise because of what their impact says. */
async function standAgain(context: Context, live: Live, { records, changed, left }: Change) {
  const ids = new Set([...changed, ...left].map(({ id }) => id));
  const isStirred = (record: LedgerRecord): boolean =>
    ids.has(record.id) || ids.has(versionIn(record)?.recordId ?? record.id);
  const asked = records.filter((record) => isTestimonial(record) && isStirred(record));
  const now = await readWitnessed(context, asked, records);
  const known = [...live.standing].filter(([id]) => !ids.has(id));
  const stirred = asked.filter(({ id }) => !ids.has(id) && now.get(id) !== live.standing.get(id));
  return { standing: new Map([...known, ...now]), stirred };
}

const isSameMeasure = (one: Measure, other: Measure): boolean =>
  one.today === other.today && sayLimits(one) === sayLimits(other);

const sayLimits = ({ limits }: Measure): string => JSON.stringify(Object.entries(limits).toSorted());
