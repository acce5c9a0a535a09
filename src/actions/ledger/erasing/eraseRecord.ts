import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { eraseRecord as endpoint } from '../../../contract/ledger/history.ts';
import type { LetterSubjectId, RecordId } from '../../../core/base/id.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { packet } from '../../../core/evidence/kinds/judging/packet.ts';
import { seal } from '../../../core/evidence/kinds/judging/seal.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { filesOf } from '../../../core/ledger/files/filesOf.ts';
import { fileRecord } from '../../../core/ledger/filing.ts';
import { type Kind, titleOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { withdrawEndorsement } from '../../../store/evidence/endorsements.ts';
import { deletePacketReviews, listPacketReviews } from '../../../store/evidence/packetReviews.ts';
import { listWitnessRequests, settleRequest } from '../../../store/evidence/witnesses.ts';
import { forgetStruckWords } from '../../../store/ledger/filed.ts';
import { updateRecord } from '../../../store/ledger/records.ts';
import { keepDisclosures, listRevisions, revisionOf } from '../../../store/ledger/revisions.ts';
import { note } from '../../account/auditing/noteEvent.ts';
import { forgetLetters } from '../../account/forgetLetters.ts';
import { eraseFromVersions } from '../../evidence/packet/versions/eraseFromVersions.ts';
import type { Context } from '../../base/context.ts';
import { sayOne } from '../append.ts';
import { releaseFiles } from '../files/uses.ts';
import { holdRecord } from '../holding/holdRecord.ts';
import { noRecord } from '../refusals.ts';
import { rewriteLog } from './rewriteLog.ts';

/** Forgets what fields of a record say and ever said, or all of it; with its line, the mails that tell it and were not sent. */
export async function eraseRecord(
  context: Context,
  { recordId, fields }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record' | 'one-piece'>> {
  const { store, scope } = context;
  const erased = await store.transact(async (tx) => {
    const held = await holdRecord(tx, context, recordId);
    if (held === undefined) return noRecord();
    if (held.kind.name === testimonial.name && fields !== undefined) return onePiece;
    if (held.kind.name === seal.name) return sealStays;
    const told = await listTellings(tx, scope, recordId);
    const left = await eraseWithin(context, tx, { ...held, fields });
    await forgetStruckWords(tx, scope);
    const { workspaceId, accountId } = scope;
    await note(context, tx, { event: 'record-erased', accountId, details: { workspaceId, recordId } });
    return { left, told: left.title === '' ? told : [] };
  });
  if (isRefusal(erased)) return erased;
  if (erased.told.length > 0) await forgetLetters(context, erased.told);
  return erased.left;
}

/** What was asked about a record, in mails that tell its line: of witnesses, and of who reviews it as a packet. */
export async function listTellings(tx: Tx, scope: Scope, id: RecordId): Promise<readonly LetterSubjectId[]> {
  const asked = [...(await listWitnessRequests(tx, scope, id)), ...(await listPacketReviews(tx, scope, id))];
  return asked.map((one) => one.id);
}

const onePiece = refuse(
  'one-piece',
  'Part of a testimonial would read as if its witness had signed that. Erase all of it, or ask them to take it back.',
);

const sealStays = refuse(
  'one-piece',
  'A seal says nothing of anybody: it holds a digest. Erase the packet it is of, and no version says anything any more.',
);

/** What is erased of a record: some of its fields, or all where none are named. */
export type Erasing = {
  readonly record: LedgerRecord;
  readonly kind: Kind;
  readonly fields?: readonly string[] | undefined;
};

/**
 * The same within a transaction that holds the log. The leaves stay as they are, and with them every proof; what opens
 * their digests is gone. A record that is erased whole is taken out first, which is a revision like any other. Whoever has
 * erased all that is to go lets the search forget it too: `forgetStruckWords`.
 */
export async function eraseWithin(context: Context, tx: Tx, { record, kind, fields }: Erasing): Promise<LedgerRecord> {
  const { scope } = context;
  const erased = new Set(fields ?? Object.keys(kind.fields));
  const whole = fields === undefined;
  const last = whole
    ? await sayOne(context, tx, {
        id: record.id,
        kind,
        before: record,
        standing: 'removed',
        means: 'person',
        fields: {},
      })
    : record;
  const titles = erased.has(kind.title) ? await listTitles(context, tx, { record, kind }) : [];
  await eraseFromVersions(context, tx, { recordId: record.id, titles });
  const said = await forget(context, tx, { recordId: record.id, isErased: (field) => whole || erased.has(field) });
  const left = Object.entries(last.fields).filter(([field]) => !erased.has(field));
  const title = erased.has(kind.title) ? '' : last.title;
  const kept = { ...last, fields: Object.fromEntries(left), title };
  await updateRecord(tx, scope, fileRecord(kind, kept));
  await forgetBeside(context, tx, { record: kept, kind, erased });
  const stillNamed = new Set(said.flatMap((fields) => filesOf(kind, fields)).map(([, { hash }]) => hash));
  await releaseFiles(tx, scope, { id: record.id, stillNamed });
  return kept;
}

/** What it was ever called. */
async function listTitles({ scope }: Context, tx: Tx, { record, kind }: Erasing): Promise<readonly string[]> {
  const said = await listRevisions(tx, scope, record.id);
  return [...new Set([record.title, ...said.map((revision) => titleOf(kind, revisionOf(revision).fields))])];
}

type Beside = Pick<Erasing, 'record' | 'kind'> & { readonly erased: ReadonlySet<string> };

/** What others read and what was signed say it once more, and nobody is to witness what has no line any more. */
async function forgetBeside({ scope, now }: Context, tx: Tx, { record: { id }, kind, erased }: Beside): Promise<void> {
  const isUnnamed = erased.has(kind.title);
  if (kind.name === testimonial.name) await withdrawEndorsement(tx, scope, { recordId: id, at: now(), words: 'go' });
  if (kind.name === packet.name && Object.keys(kind.fields).every((name) => erased.has(name)))
    await deletePacketReviews(tx, scope, id);
  if (isUnnamed)
    for (const request of await listWitnessRequests(tx, scope, id))
      await settleRequest(tx, scope, { id: request.id, from: 'waiting', state: 'revoked', at: now() });
  const without = <Entry>(entries: Readonly<Record<string, Entry>>, isMeant: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => !isMeant(name)));
  await rewriteLog(tx, scope, {
    decision: (decision) => {
      const isIt = decision.id === id;
      if (isIt && isUnnamed) return undefined;
      return {
        ...decision,
        fields: without(decision.fields, (name) => isIt && erased.has(name)),
        names: without(decision.names, (name) => isUnnamed && name === id),
      };
    },
  });
}

type Forgetting = { readonly recordId: RecordId; readonly isErased: (field: string) => boolean };

/** Answers what each revision still says. */
async function forget({ scope }: Context, tx: Tx, { recordId, isErased }: Forgetting): Promise<readonly Fields[]> {
  const left: Fields[] = [];
  for (const revision of await listRevisions(tx, scope, recordId)) {
    const kept = Object.entries(revision.disclosures).filter(([field]) => !isErased(field));
    const disclosures = Object.fromEntries(kept);
    if (kept.length < Object.keys(revision.disclosures).length)
      await keepDisclosures(tx, scope, { ...revision, disclosures });
    left.push(revisionOf({ ...revision, disclosures }).fields);
  }
  return left;
}
