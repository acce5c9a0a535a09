import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { importRecords as endpoint } from '../../../contract/evidence/imports.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import { findKind } from '../../../core/kinds.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import { type Context, freshId } from '../../base/context.ts';
import { appendRevisions, type Saying } from '../../ledger/append.ts';
import { noKind } from '../../ledger/refusals.ts';
import { gatherFile } from './gatherFile.ts';

/** Keeps what was chosen of a file as drafts, in one transaction. */
export async function importRecords(
  context: Context,
  { take, ...given }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'unreadable-file' | 'no-kind' | 'not-in-file'>> {
  const gathered = await gatherFile(context, given);
  if (isRefusal(gathered)) return gathered;
  const sayings: Saying[] = [];
  for (const { at, kind: name } of take) {
    const candidate = gathered.candidates[at];
    const kind = findKind(name);
    if (kind === undefined || kind.sealed !== undefined) return noKind(name);
    if (candidate === undefined) return notInFile;
    sayings.push({
      id: freshId<'record'>(context),
      kind,
      before: null,
      standing: 'draft',
      means: 'import',
      fields: fieldsAs(kind, candidate),
    });
  }
  const records = await context.store.transact((tx) => appendRevisions(context, tx, sayings));
  return { recordIds: records.map(({ id }) => id) };
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
