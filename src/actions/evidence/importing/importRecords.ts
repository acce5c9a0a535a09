import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { importRecords as endpoint } from '../../../contract/evidence/imports.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import { findKind } from '../../../core/kinds.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import type { Context } from '../../base/context.ts';
import { appendRevisions } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { leaveOutPlaces } from '../../ledger/offLimits.ts';
import { noKind } from '../../ledger/refusals.ts';
import { gatherFile } from './gatherFile.ts';
import { openKnown } from './known.ts';
import { placeCandidates } from './placeCandidates.ts';
import type { Chosen } from './placing.ts';

/** Keeps what was chosen of a file in one transaction: as drafts, unless it was more in the ledger that it comes from. */
export async function importRecords(
  context: Context,
  { take, ...given }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'unreadable-file' | 'no-kind' | 'not-in-file'>> {
  const gathered = await gatherFile(context, given);
  if (isRefusal(gathered)) return gathered;
  const chosen: Chosen[] = [];
  for (const { at, kind: name } of take) {
    const candidate = gathered.candidates[at];
    const kind = findKind(name);
    if (kind === undefined || kind.sealed !== undefined) return noKind(name);
    if (candidate === undefined) return notInFile;
    chosen.push({ kind, candidate, fields: fieldsAs(kind, candidate) });
  }
  const { store, scope } = context;
  return store.transact(async (tx) => {
    // Whoever brings the same in meanwhile comes before or after, so that nothing is there twice.
    await openLog(tx, context);
    const passed = gathered.candidates.filter(({ was }, at) => was !== undefined && !take.some((one) => one.at === at));
    const findKnown = await openKnown(tx, scope, passed);
    const { sayings, leftOut } = await placeCandidates(context, tx, { chosen, passed, findKnown });
    const records = await appendRevisions(context, tx, await leaveOutPlaces(tx, scope, sayings));
    return { recordIds: records.map(({ id }) => id), at: records[0]?.createdAt ?? context.now(), leftOut };
  });
}

const notInFile = refuse('not-in-file', 'The file has changed since it was read. Choose it again.');

/** A candidate as a record of another kind keeps its title, its day, and whatever both kinds call and keep alike. */
function fieldsAs(kind: Kind, { kind: guessed, fields }: Candidate) {
  const before = findKind(guessed);
  if (before === undefined || before.name === kind.name) return fields;
  const carried = {
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => name in kind.fields)),
    ...(kind.day === null || before.day === null ? {} : { [kind.day]: fields[before.day] }),
    [kind.title]: titleOf(before, fields),
  };
  return readFields(kind, carried).fields;
}
