import { parseDay } from '../../../core/base/day.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import { findKind } from '../../../core/kinds.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listSameTitles, type TitledRecord } from '../../../store/evidence/sameTitles.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';

/** The title of a candidate, and the day that places it in time, as it is written. */
export function titleAndDay({ kind: name, fields }: Candidate): {
  readonly title: string;
  readonly day: string | null;
} {
  const kind = findKind(name);
  const written = fields[kind?.day ?? ''];
  return { title: kind === undefined ? '' : titleOf(kind, fields), day: typeof written === 'string' ? written : null };
}

/** The record that a candidate repeats; undefined where there is none. */
export type FindKnown = (candidate: Candidate) => LedgerRecord | undefined;

/**
 * Finds what candidates repeat: the record that one was, or else one of the same kind and title, and of the same day where
 * both have one.
 */
export async function openKnown(db: Db, scope: Scope, candidates: readonly Candidate[]): Promise<FindKnown> {
  const found: TitledRecord[] = [];
  for (const [kind, some] of Map.groupBy(candidates, (one) => one.kind)) {
    const titles = some.map((one) => titleAndDay(one).title);
    found.push(...(await listSameTitles(db, scope, { kind, titles })));
  }
  const former = candidates.flatMap(({ was }) => (was === undefined ? [] : [was.id]));
  const whole = await listRecordsById(db, scope, [...new Set([...former, ...found.map(({ id }) => id)])]);
  const byId = new Map(
    whole.flatMap((record) => (record.standing === 'removed' ? [] : [[record.id, record] as const])),
  );
  const byTitle = Map.groupBy(found, ({ kind, title }) => `${kind} ${title}`);
  return (candidate) => {
    const own = candidate.was === undefined ? undefined : byId.get(candidate.was.id);
    if (own !== undefined) return own;
    const { title, day } = titleAndDay(candidate);
    const alike = byTitle.get(`${candidate.kind} ${title}`) ?? [];
    const same = alike.find((one) => one.day === null || day === null || one.day === parseDay(day));
    return same === undefined ? undefined : byId.get(same.id);
  };
}
