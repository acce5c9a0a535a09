import { formatDay, openDayBook } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { PublishedDecision } from '../../../core/evidence/decisions/decisionLog.ts';
import { publicFormOf } from '../../../core/evidence/decisions/publicForm.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { person } from '../../../core/evidence/kinds/people/person.ts';
import { team } from '../../../core/evidence/kinds/people/team.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { linksOf } from '../../../core/ledger/links.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listPublishedDecisions } from '../../../store/evidence/decisionLogs.ts';
import { countReopenings } from '../../../store/evidence/reopenings.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { walkRecords } from '../../../store/ledger/walking.ts';
import type { Context } from '../../base/context.ts';

/** What the decision log would say if it were published now, beside what it says. */
export type Prospect = { readonly now: readonly PublishedDecision[]; readonly shown: readonly PublishedDecision[] };

/** Reads every kept decision that is marked for the log. It looks at every decision and every person of the workspace. */
export async function readProspect({ scope, now }: Context, db: Db): Promise<Prospect> {
  const shown = await listPublishedDecisions(db, scope);
  const shared = (await listAll(db, scope, decision.name)).filter(
    ({ fields, standing }) => standing === 'kept' && valuesOf(decision, fields).shared === true,
  );
  // Drafts too: whoever is only a draft yet has agreed to nothing.
  const people = await listAll(db, scope, person.name);
  const targets = [...new Set(shared.flatMap(({ fields }) => linksOf(decision, fields).map(({ toId }) => toId)))];
  const others = await listRecordsById(db, scope, targets);
  const reopenings = await countReopenings(db, scope);
  const told = new Set(shared.map(({ id }) => id));
  const named = new Map(others.filter((one) => isNamed(one, told)).map((record) => [record.id, record]));
  const today = dayAt(now());
  const numbered = numberer(shown);
  return {
    shown,
    now: shared.map((record) => ({
      ...publicFormOf(record, { named, people, today }),
      id: record.id,
      number: numbered(record.id),
      revision: record.revision,
      reopenings: reopenings.get(record.id) ?? 0,
    })),
  };
}

/** People and teams have a name there, and what else the log shows; the title of anything else is not for everybody. */
const isNamed = ({ id, kind }: LedgerRecord, told: ReadonlySet<RecordId>): boolean =>
  kind === person.name || kind === team.name || told.has(id);

/** Consent ends with its day, wherever on earth that is still going on. */
const dayAt = (now: Instant): string => formatDay(openDayBook({ timeZone: 'Etc/GMT+12', dayStartHour: 0 }).dayOf(now));

/** A decision keeps the number under which it was first shown. */
function numberer(shown: readonly PublishedDecision[]): (id: RecordId) => number {
  const known = new Map(shown.map(({ id, number }) => [id, number]));
  let last = Math.max(0, ...known.values());
  return (id) => known.get(id) ?? (last += 1);
}

const pageSize = 500;

/** Every record of a kind that was not removed, in the order in which they were made. */
async function listAll(db: Db, scope: Context['scope'], kind: string): Promise<readonly LedgerRecord[]> {
  const found: LedgerRecord[] = [];
  for (let full = true; full;) {
    const page = await walkRecords(db, scope, { after: found.at(-1)?.id ?? null, kind, limit: pageSize });
    found.push(...page);
    full = page.length === pageSize;
  }
  return found;
}
