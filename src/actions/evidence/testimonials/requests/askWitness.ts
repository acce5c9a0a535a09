import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { askWitness as endpoint, listTestimonials } from '../../../../contract/evidence/testimonials.ts';
import { plainAddress } from '../../../../core/account/address.ts';
import { dayMs, instant } from '../../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { AccountId } from '../../../../core/base/id.ts';
import { impact } from '../../../../core/evidence/kinds/change/impact.ts';
import {
  mostWaiting,
  nextReminder,
  requestDays,
  type SentBy,
  standingOf,
} from '../../../../core/evidence/testimonials/request.ts';
import { listShowable } from '../../../../core/evidence/testimonials/shown.ts';
import { hashOf } from '../../../../core/ledger/log/hash.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import { listAddresses, listNames } from '../../../../store/account/accounts.ts';
import type { Db, Tx } from '../../../../store/base/database.ts';
import {
  insertWitnessRequest,
  listWitnessRequests,
  type WitnessRequest,
} from '../../../../store/evidence/witnesses.ts';
import { findRevision } from '../../../../store/ledger/revisions.ts';
import { limit } from '../../../account/limit.ts';
import { makeSecret } from '../../../account/secrets.ts';
import { type Context, freshId } from '../../../base/context.ts';
import { holdRecord } from '../../../ledger/holding/holdRecord.ts';
import { noRecord } from '../../../ledger/refusals.ts';
import { shapeRequest } from '../shapes.ts';

type Asked = ParsedRequestOf<typeof endpoint>;
type Listed = ResponseOf<typeof listTestimonials>;

/** A request that was made, as whoever asked sees it, and the secret of its link, which is nowhere else. */
export type AskedWitness = {
  readonly answer: Listed['requests'][number];
  readonly request: WitnessRequest;
  readonly secret: string;
};

type No =
  | 'no-record'
  | 'local-only'
  | 'not-kept'
  | 'not-to-be-shown'
  | 'own-address'
  | 'already-asked'
  | 'too-many'
  | 'too-often';

/** Asks somebody to witness an impact as it stands now, by a mail or by a link that whoever asks hands over. */
export async function askWitness(
  context: Context,
  asked: Asked,
  sentBy: SentBy = 'mail',
): Promise<AskedWitness | Refusal<No>> {
  const { store, scope } = context;
  const { accountId } = scope;
  if (accountId === null) return localOnly;
  const refused =
    (await limit(context, 'witness-request', accountId)) ?? (await refuseAsking(context, accountId, asked));
  if (refused !== undefined) return refused;
  const { secret, hash: secretHash } = await makeSecret('cairn_wit_');
  return store.transact(async (tx) => {
    const record = (await holdRecord(tx, context, asked.recordId))?.record;
    if (record === undefined || record.standing === 'removed') return noRecord();
    const refused = refuseShowing(record, asked) ?? (await refuseMore(tx, context, asked));
    if (refused !== undefined) return refused;
    const request = await makeRequest(context, tx, { accountId, asked, record, sentBy });
    await insertWitnessRequest(tx, scope, { request, secretHash });
    return { answer: shapeRequest(request, record.title, request.createdAt), request, secret };
  });
}

/** Of what waits there are not too many, and nobody is asked the same twice at a time. */
async function refuseMore(
  tx: Tx,
  context: Context,
  asked: Asked,
): Promise<Refusal<'too-many' | 'already-asked'> | undefined> {
  const waiting = await listWaiting(tx, context);
  if (waiting.length >= mostWaiting) return tooMany;
  const address = plainAddress(asked.email);
  return waiting.some(({ recordId, email }) => recordId === asked.recordId && email === address)
    ? alreadyAsked
    : undefined;
}

async function listWaiting(db: Db, { scope, now }: Context): Promise<readonly WitnessRequest[]> {
  const requests = await listWitnessRequests(db, scope);
  return requests.filter((request) => standingOf(request, now()) === 'waiting');
}

async function refuseAsking(
  { store }: Context,
  accountId: AccountId,
  { email }: Asked,
): Promise<Refusal<'own-address'> | undefined> {
  const own = (await listAddresses(store.db, [accountId])).get(accountId) ?? '';
  return plainAddress(own) === plainAddress(email) ? ownAddress : undefined;
}

function refuseShowing(
  { kind, standing, fields }: LedgerRecord,
  { shown }: Asked,
): Refusal<'not-kept' | 'not-to-be-shown'> | undefined {
  if (kind !== impact.name || standing !== 'kept') return notKept;
  const showable = listShowable(impact.fields);
  return shown.includes(impact.title) && shown.every((name) => showable.includes(name) && name in fields)
    ? undefined
    : notToBeShown;
}

type Making = {
  readonly accountId: AccountId;
  readonly asked: Asked;
  readonly record: LedgerRecord;
  readonly sentBy: SentBy;
};

async function makeRequest(
  context: Context,
  tx: Tx,
  { accountId, asked, record, sentBy }: Making,
): Promise<WitnessRequest> {
  const { scope } = context;
  const createdAt = context.now();
  const expiresAt = instant(createdAt + requestDays * dayMs);
  const version = await findRevision(tx, scope, { recordId: record.id, number: record.revision });
  if (version === undefined) throw new Error('a record has no newest revision');
  return {
    id: freshId<'witness-request'>(context),
    workspaceId: scope.workspaceId,
    recordId: record.id,
    revision: record.revision,
    versionHash: hashOf(version.leaf),
    shown: asked.shown,
    witness: asked.witness,
    email: plainAddress(asked.email),
    relation: asked.relation,
    note: asked.note.trim(),
    asker: (await listNames(tx, [accountId])).get(accountId) ?? '',
    askedBy: accountId,
    createdAt,
    expiresAt,
    state: 'waiting',
    sentBy,
    reminders: 0,
    remindAt: sentBy === 'mail' ? nextReminder(0, createdAt, expiresAt) : null,
    draft: null,
    settledAt: null,
    heardAt: null,
    reason: '',
    testimonialId: null,
  };
}

const localOnly = refuse(
  'local-only',
  'A witness needs an address to come to, and this Cairn runs on your machine alone. Keep what they said as a quote, or ask from a Cairn on a server.',
);

const notKept = refuse(
  'not-kept',
  'A witness can be asked about an impact that is complete. Fill in what is missing and keep it, then ask.',
);

const notToBeShown = refuse(
  'not-to-be-shown',
  'A witness is shown fields of the impact that are filled in and about nobody in particular, the line that says what changed among them. Choose those.',
);

const ownAddress = refuse(
  'own-address',
  'That is your own address. A witness is somebody else: ask the person whose team changed.',
);

const alreadyAsked = refuse(
  'already-asked',
  'A request about this impact to this address waits already. Take it back first if you want to ask anew.',
);

const tooMany = refuse(
  'too-many',
  `${mostWaiting} requests wait already. Take those back that nobody will answer any more.`,
);
