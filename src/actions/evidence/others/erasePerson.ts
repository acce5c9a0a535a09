import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { erasePerson as endpoint } from '../../../contract/evidence/others.ts';
import { day, formatDay } from '../../../core/base/day.ts';
import type { LetterSubjectId, RecordId, WitnessRequestId } from '../../../core/base/id.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { type Hide, hideIn, listNaming } from '../../../core/evidence/naming.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { findKind } from '../../../core/kinds.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { withdrawEndorsement } from '../../../store/evidence/endorsements.ts';
import { rewordPacketReviews } from '../../../store/evidence/packetReviews.ts';
import { rewordPanels } from '../../../store/evidence/panels.ts';
import {
  forgetWitness,
  listWitnessRequests,
  rewordRequests,
  settleRequest,
} from '../../../store/evidence/witnesses.ts';
import { forgetStruckWords } from '../../../store/ledger/filed.ts';
import { renameFiles } from '../../../store/ledger/files.ts';
import { keepDisclosures, listRevisions, revisionOf } from '../../../store/ledger/revisions.ts';
import { deleteViewsOfAll } from '../../../store/ledger/views.ts';
import { note } from '../../account/auditing/noteEvent.ts';
import { forgetLetters } from '../../account/forgetLetters.ts';
import type { Context } from '../../base/context.ts';
import { sayOne } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { eraseWithin, listTellings } from '../../ledger/erasing/eraseRecord.ts';
import { rewriteLog } from '../../ledger/erasing/rewriteLog.ts';
import { renameInVersions } from '../packet/versions/eraseFromVersions.ts';
import { raterOf } from '../panels/seating.ts';
import { gatherHeld, type Held } from './about.ts';
import { noPerson } from './refusals.ts';

/**
 * Forgets a person for good, in one transaction: their record, their names wherever they stand or stood, the records that
 * were chosen to go as a whole, what they were asked to witness. Leaves stay, and with them every proof.
 */
export async function erasePerson(
  context: Context,
  { recordId, confirm, alsoCalled, whole }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-person' | 'not-confirmed'>> {
  const { store, scope } = context;
  const erased = await store.transact(async (tx) => {
    await openLog(tx, context);
    const held = await gatherHeld(context, tx, { recordId, alsoCalled });
    if (held === undefined) return noPerson();
    if (confirm.trim() !== held.person.title) return notConfirmed;
    const signed = held.requests.flatMap(({ testimonialId }) => testimonialId ?? []);
    const going = new Set<RecordId>([...whole, ...signed]);
    const gone = held.records.map(({ record }) => record).filter(({ id }) => going.has(id));
    const staying = held.records.filter(({ record, names }) => !going.has(record.id) && names.length > 0);
    const told = await listTold(tx, scope, { held, going });
    for (const { record } of staying) await rename(context, tx, { record, hide: held.hide });
    for (const record of gone) await eraseWhole(context, tx, record);
    const forgotten = await forgetRequests(context, tx, { held, going });
    const reworded = await renameBeside(context, tx, held);
    await eraseWhole(context, tx, held.person);
    await forgetStruckWords(tx, scope);
    const { workspaceId, accountId } = scope;
    await note(context, tx, { event: 'record-erased', accountId, details: { workspaceId, recordId } });
    const counts = { renamed: staying.length, erased: gone.length + 1, requests: held.requests.length };
    return { counts, told: [...told, ...forgotten, ...reworded] };
  });
  if (isRefusal(erased)) return erased;
  await forgetLetters(context, erased.told);
  return erased.counts;
}

const notConfirmed = refuse(
  'not-confirmed',
  'That is not their name as it stands here. Type it exactly to erase them.',
);

type Forgetting = { readonly held: Held; readonly going: ReadonlySet<RecordId> };

/** What mails are about that tell a line which goes, or in which they are named. */
async function listTold(tx: Tx, scope: Scope, { held, going }: Forgetting): Promise<readonly LetterSubjectId[]> {
  const told: LetterSubjectId[] = [];
  for (const { record, names } of held.records) {
    const isNamedInLine = names.includes(findKind(record.kind)?.title ?? '');
    if (going.has(record.id) || isNamedInLine) told.push(...(await listTellings(tx, scope, record.id)));
  }
  return told;
}

type Renaming = { readonly record: LedgerRecord; readonly hide: Hide };

/**
 * Calls somebody by their role from now on, and forgets what fields said of them by name until now. What was signed nobody
 * can reword: the credential goes, and what is left says that it is no longer what its witness signed.
 */
async function rename(context: Context, tx: Tx, { record, hide }: Renaming): Promise<void> {
  const kind = findKind(record.kind);
  if (kind === undefined) return;
  const { id, standing } = record;
  const isSigned = kind.name === testimonial.name;
  if (listNaming(record.fields, hide).length > 0) {
    const fields = { ...hidden(record.fields, hide), ...(isSigned ? { rewordedOn: todayOf(context) } : {}) };
    await sayOne(context, tx, { id, kind, before: record, standing, means: 'person', fields });
  }
  if (isSigned) await withdrawEndorsement(tx, context.scope, { recordId: id, at: context.now(), words: 'go' });
  for (const revision of await listRevisions(tx, context.scope, id)) {
    const naming = new Set(listNaming(revisionOf(revision).fields, hide));
    if (naming.size === 0) continue;
    const disclosures = Object.fromEntries(Object.entries(revision.disclosures).filter(([name]) => !naming.has(name)));
    await keepDisclosures(tx, context.scope, { ...revision, disclosures });
  }
}

const todayOf = ({ now }: Context): string => formatDay(day(now() / dayMs));

const hidden = (fields: Fields, hide: Hide): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, hideIn(value, hide)]));

async function eraseWhole(context: Context, tx: Tx, record: LedgerRecord): Promise<void> {
  const kind = findKind(record.kind);
  if (kind === undefined) return;
  await eraseWithin(context, tx, { record, kind });
}

/** What they were asked waits no longer, and nobody knows any more who was asked. Answers which requests these were. */
async function forgetRequests(
  { scope, now }: Context,
  tx: Tx,
  { held, going }: Forgetting,
): Promise<readonly WitnessRequestId[]> {
  const theirs = new Set(held.requests.map(({ id }) => id));
  const requests = await listWitnessRequests(tx, scope);
  const ids = requests
    .filter(({ id, testimonialId }) => theirs.has(id) || (testimonialId !== null && going.has(testimonialId)))
    .map(({ id }) => id);
  for (const id of ids) {
    for (const from of ['waiting', 'signed'] as const)
      await settleRequest(tx, scope, { id, from, state: 'revoked', at: now() });
    await forgetWitness(tx, scope, id);
  }
  return ids;
}

/**
 * What lies beside the records names them no more: the decision log that others read, requests to others, panels, files,
 * versions of packets, their reviews and saved views. Answers which requests, panels and reviews did.
 */
async function renameBeside(context: Context, tx: Tx, { hide, person }: Held): Promise<readonly LetterSubjectId[]> {
  const { scope } = context;
  await rewriteLog(tx, scope, {
    words: hide,
    decision: (decision) => ({
      ...decision,
      title: hide(decision.title),
      fields: hidden(decision.fields, hide),
      names: Object.fromEntries(Object.entries(decision.names).map(([id, name]) => [id, hide(name)])),
    }),
  });
  const reworded = await rewordRequests(tx, scope, hide);
  const { email } = person.fields;
  const rewording = { reword: hide, email: typeof email === 'string' ? email : null };
  const rater = rewording.email === null ? null : await raterOf(context, rewording.email);
  const panels = await rewordPanels(tx, scope, { ...rewording, rater });
  const reviews = await rewordPacketReviews(tx, scope, rewording);
  await renameInVersions(context, tx, hide);
  await renameFiles(tx, scope, hide);
  await deleteViewsOfAll(
    tx,
    scope,
    ({ name, query }) => hide(name) !== name || hide(query) !== query || query.includes(person.id),
  );
  return [...reworded, ...panels, ...reviews];
}
