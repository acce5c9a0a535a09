import type { RecordId } from '../../base/id.ts';
import { linksOf } from '../../ledger/links.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { isSubject, type Subject, subjects } from '../rules/base/subjects.ts';

/** What hangs on cases: their proof, frictions and costs, the initiative with its decisions, and themselves. */
export type Hanging = (cases: readonly RecordId[]) => ReadonlySet<RecordId>;

/** Finds what hangs on cases in a ledger. Another impact does not, however near it lies. */
export function openHanging(records: readonly LedgerRecord[]): Hanging {
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
  const beside = linkBothWays(records);
  return (cases) => {
    const found = new Set<RecordId>();
    const waiting = cases.filter((id) => kinds.has(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(beside.get(id) ?? []).filter((near) => leadsOn(kinds.get(near))));
    }
    return found;
  };
}

/** What a packet puts forward: what hangs on its cases, and who and how much there is besides. */
export const putForward = (records: readonly LedgerRecord[], hanging: ReadonlySet<RecordId>): readonly LedgerRecord[] =>
  records.filter(({ id, kind }) => hanging.has(id) || isBackground(kind));

function linkBothWays(records: readonly LedgerRecord[]): ReadonlyMap<RecordId, readonly RecordId[]> {
  const beside = new Map<RecordId, RecordId[]>();
  const add = (from: RecordId, to: RecordId): unknown => beside.get(from)?.push(to) ?? beside.set(from, [to]);
  for (const { id, kind, fields } of records)
    for (const { toId } of isSubject(kind) ? linksOf(subjects[kind], fields) : []) {
      add(id, toId);
      add(toId, id);
    }
  return beside;
}

const leadsOn = (kind: string | undefined): boolean => kind !== undefined && kind !== 'impact' && !isBackground(kind);

/** What belongs to no case in particular: everything would hang together by it. */
const background: readonly Subject[] = ['team', 'person', 'profile', 'scope-snapshot'];

const isBackground = (kind: string): boolean => !isSubject(kind) || background.includes(kind);
