import { day, formatDay } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { testimonial } from '../../../../core/evidence/kinds/proof/testimonial.ts';
import { domainOf, type SentBy } from '../../../../core/evidence/testimonials/request.ts';
import { labelOfShown } from '../../../../core/evidence/testimonials/shown.ts';
import {
  formatTestimony,
  markOfDraft,
  type Testimony,
  titleOfTestimony,
} from '../../../../core/evidence/testimonials/testimony.ts';
import { hashOfCredential, nameOfVersion } from '../../../../core/ledger/bundle/testimony.ts';
import type { JsonObject } from '../../../../core/ledger/credentials/jcsProof.ts';
import type { Fields } from '../../../../core/ledger/fields/value.ts';
import { keyPairOf } from '../../../../core/ledger/log/signature.ts';
import { makeEndorsement } from '../../../../formats/evidence/credentials/endorsement.ts';
import { makeJwt } from '../../../../formats/evidence/credentials/jwt.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { insertEndorsement, nextPlace } from '../../../../store/evidence/endorsements.ts';
import { settleRequest } from '../../../../store/evidence/witnesses.ts';
import { freshId } from '../../../base/context.ts';
import { sayOne } from '../../../ledger/append.ts';
import { openLog } from '../../../ledger/holding/openLog.ts';
import { takeHead } from '../../../ledger/proofs/head.ts';
import { openTrial } from './codes.ts';
import { alreadySettled } from './refusals.ts';
import { getVersion, type Guest } from './showWitness.ts';

/** What a witness keeps: what they signed, and the signed head of the log that holds it. */
export type Receipt = { readonly document: string; readonly jwt: string; readonly checkpoint: string };

type No = 'wrong-code' | 'already-settled' | 'written-anew';

/** The code that was typed, under which words (`markOfDraft`), on which Cairn, and how the code came. */
export type Typed = {
  readonly code: string;
  readonly draft: string;
  readonly site: string;
  readonly codeCameBy: SentBy;
};

/** Signs what a witness has drafted, once they have proved their address by the code. It works once. */
export async function signTestimonial(guest: Guest, typed: Typed): Promise<Receipt | Refusal<No>> {
  const { context, request } = guest;
  const { store, scope } = context;
  if (!isUnder(request, typed)) return writtenAnew;
  const trial = await openTrial(guest, typed.code, 'waiting');
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const kept = await trial(tx);
    if (isRefusal(kept)) return kept;
    if (kept.draft === null || !isUnder(kept, typed)) return writtenAnew;
    const testimonialId = freshId<'record'>(context);
    const settling = { id: request.id, from: 'waiting', state: 'signed', at: context.now(), testimonialId } as const;
    if (!(await settleRequest(tx, scope, settling))) return alreadySettled();
    const signed = await endorse(guest, tx, { ...typed, said: kept.draft, id: testimonialId });
    const head = await takeHead(context, tx, new URL(typed.site).host);
    if (head === undefined) throw new Error('a log that a testimonial was just appended to is empty');
    return { ...signed, checkpoint: head.checkpoint };
  });
}

/** Whether the code was typed under the words that are drafted now: whoever has the link could have written others. */
const isUnder = ({ draft }: { readonly draft: Testimony | null }, typed: Typed): boolean =>
  draft === null || markOfDraft(draft) === typed.draft;

type Signing = Pick<Typed, 'site' | 'codeCameBy'> & { readonly said: Testimony; readonly id: RecordId };

/** Makes the credential with a key that nobody keeps, and appends the testimonial to the log. */
async function endorse(
  guest: Guest,
  tx: Tx,
  { said, site, codeCameBy, id }: Signing,
): Promise<Omit<Receipt, 'checkpoint'>> {
  const { context } = guest;
  const { scope } = context;
  const version = await getVersion(tx, guest);
  const place = await nextPlace(tx, scope);
  const keys = keyPairOf(crypto.getRandomValues(new Uint8Array(32)));
  const credential = await makeEndorsement(
    {
      id,
      version: nameOfVersion(version.leaf),
      words: formatTestimony(said, guest.request.shown.map(labelOfShown)),
      witness: said.named ? said.witness : null,
      at: new Date(context.now()).toISOString(),
      status: { list: statusListUrl(site, scope.workspaceId), index: place },
    },
    keys,
  );
  const fields = { ...fieldsOf(guest, said), ...provenBy(guest, codeCameBy), ...boundTo(credential) };
  const saying = { id, kind: testimonial, before: null, standing: 'kept', means: 'witness', fields } as const;
  await sayOne(context, tx, saying);
  const signed = { document: JSON.stringify(credential), jwt: makeJwt(credential, keys) };
  await insertEndorsement(tx, scope, { recordId: id, place, ...signed, withdrawnAt: null, shownAt: null });
  return signed;
}

/** Where anybody can see whether a testimonial of a workspace was withdrawn. */
export const statusListUrl = (site: string, workspaceId: string): string => `${site}/status/${workspaceId}`;

const boundTo = (credential: JsonObject): Fields => ({ credential: hashOfCredential(credential) });

/** A code that no mail carried proves no address. */
const provenBy = ({ request }: Guest, codeCameBy: SentBy): Fields =>
  codeCameBy === 'mail' ? { domain: domainOf(request.email) } : {};

function fieldsOf({ context, request }: Guest, said: Testimony): Fields {
  return {
    what: titleOfTestimony(said),
    of: [request.recordId],
    verdict: said.verdict,
    ...(said.correction === '' ? {} : { correction: said.correction }),
    change: said.change,
    otherwise: said.otherwise,
    ...(said.because === '' ? {} : { because: said.because }),
    relation: said.relation,
    named: said.named,
    ...(said.named ? { witness: said.witness } : {}),
    signedOn: formatDay(day(context.now() / dayMs)),
    version: request.revision,
    versionHash: request.versionHash,
    shown: request.shown.join(', '),
  };
}

const writtenAnew = refuse(
  'written-anew',
  'This was written anew after you opened the page. Read what you would sign now: if it is not yours, go back, write your own, and have a new code sent.',
);
