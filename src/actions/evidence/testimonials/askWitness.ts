import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { askWitness as endpoint } from '../../../contract/evidence/testimonials.ts';
import { plainAddress } from '../../../core/account/address.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { mostWaiting, nextReminder, requestDays, standingOf } from '../../../core/evidence/testimonials/request.ts';
import { listShowable } from '../../../core/evidence/testimonials/shown.ts';
import { hashOf } from '../../../core/ledger/log/hash.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listAddresses, listNames } from '../../../store/account/accounts.ts';
import type { Db } from '../../../store/base/database.ts';
import { insertWitnessRequest, listWitnessRequests, type WitnessRequest } from '../../../store/evidence/witnesses.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { findRevision } from '../../../store/ledger/revisions.ts';
import { limit } from '../../account/limit.ts';
import { makeSecret } from '../../account/secrets.ts';
import { type Context, freshId } from '../../base/context.ts';
import { noRecord } from '../../ledger/refusals.ts';
import { shapeRequest } from './shapes.ts';

type Asked = ParsedRequestOf<typeof endpoint>;

/** A request that was made, the secret of its link, which is nowhere else, and what its mail tells. */
export type AskedWitness = {
  readonly answer: ResponseOf<typeof endpoint>;
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

/** Asks somebody to witness an impact as it stands now. */
export async function askWitness(context: Context, asked: Asked): Promise<AskedWitness | Refusal<No>> {
  const { store, scope } = context;
  const { accountId } = scope;
  if (accountId === null) return localOnly;
  const tooOften = await limit(context, 'witness-request', accountId);
  if (tooOften !== undefined) return tooOften;
  const record = await findRecord(store.db, scope, asked.recordId);
  if (record === undefined || record.standing === 'removed') return noRecord();
  const refused = (await refuseAsking(context, accountId, asked)) ?? refuseShowing(record, asked);
  if (refused !== undefined) return refused;
  const request = await makeRequest(context, { accountId, asked, record });
  const { secret, hash: secretHash } = await makeSecret('cairn_wit_');
  return store.transact(async (tx) => {
    const waiting = await listWaiting(tx, context);
    if (waiting.length >= mostWaiting) return tooMany;
    if (waiting.some(({ recordId, email }) => recordId === request.recordId && email === request.email))
      return alreadyAsked;
    await insertWitnessRequest(tx, scope, { request, secretHash });
    return { answer: shapeRequest(request, record.title, request.createdAt), request, secret };
  });
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

type Making = { readonly accountId: AccountId; readonly asked: Asked; readonly record: LedgerRecord };

async function makeRequest(context: Context, { accountId, asked, record }: Making): Promise<WitnessRequest> {
  const { store, scope } = context;
  const createdAt = context.now();
  const expiresAt = instant(createdAt + requestDays * dayMs);
  const version = await findRevision(store.db, scope, { recordId: record.id, number: record.revision });
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
    asker: (await listNames(store.db, [accountId])).get(accountId) ?? '',
    askedBy: accountId,
    createdAt,
    expiresAt,
    state: 'waiting',
    reminders: 0,
    remindAt: nextReminder(0, createdAt, expiresAt),
    draft: null,
    settledAt: null,
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
