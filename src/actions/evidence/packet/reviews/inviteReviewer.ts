import type { ParsedRequestOf } from '../../../../contract/base/endpoint.ts';
import type { inviteReviewer as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import { plainAddress } from '../../../../core/account/address.ts';
import { isRefusal, refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { reviewBounds, reviewEnd, reviewStanding } from '../../../../core/evidence/packet/reviews/review.ts';
import type { PacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import { listAddresses, listNames } from '../../../../store/account/accounts.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { insertPacketReview, listPacketReviews, type PacketReview } from '../../../../store/evidence/packetReviews.ts';
import { listPacketVersions } from '../../../../store/evidence/packetVersions.ts';
import { limit } from '../../../account/limit.ts';
import { makeSecret } from '../../../account/secrets.ts';
import { type Context, freshId } from '../../../base/context.ts';
import { openLog } from '../../../ledger/holding/openLog.ts';
import { findPacket } from '../findPacket.ts';
import { keepVersion } from '../versions/keepVersion.ts';
import { noVersion } from '../versions/refusals.ts';

type Asked = ParsedRequestOf<typeof endpoint>;

/** Somebody who was asked to read a packet of that title, and the secret of their link, which is nowhere else. */
export type InvitedReviewer = { readonly review: PacketReview; readonly title: string; readonly secret: string };

type No =
  | 'local-only'
  | 'no-packet'
  | 'no-version'
  | 'no-impact'
  | 'own-address'
  | 'same-address'
  | 'too-many'
  | 'too-often';

/** Asks somebody to read a version of a packet by link; the packet as it is now is kept first where it has changed. */
export async function inviteReviewer(context: Context, asked: Asked): Promise<InvitedReviewer | Refusal<No>> {
  const { store, scope } = context;
  const { accountId } = scope;
  if (accountId === null) return localOnly;
  const packet = await findPacket(context, asked.packetId);
  if (isRefusal(packet)) return packet;
  const refused =
    (await refuseOwn(context, asked)) ??
    (await refuseReviewer(store.db, context, asked)) ??
    (await limit(context, 'review-invitation', accountId));
  if (refused !== undefined) return refused;
  const version = await chooseVersion(context, asked);
  if (isRefusal(version)) return version;
  const { secret, hash: secretHash } = await makeSecret('cairn_rev_');
  const review = await makeReview(context, asked, version);
  return store.transact(async (tx) => {
    // One at a time, so that no address and no place is given twice.
    await openLog(tx, context);
    const late = await refuseReviewer(tx, context, asked);
    if (late !== undefined) return late;
    await insertPacketReview(tx, scope, { review, secretHash });
    return { review, title: version.title, secret };
  });
}

async function refuseOwn(
  { store, scope: { accountId } }: Context,
  { email }: Asked,
): Promise<Refusal<'own-address'> | undefined> {
  const own = accountId === null ? undefined : (await listAddresses(store.db, [accountId])).get(accountId);
  return own !== undefined && plainAddress(own) === plainAddress(email) ? ownAddress : undefined;
}

/** Refuses somebody who has a link that is good, and more links than somebody can answer. */
async function refuseReviewer(
  db: Context['store']['db'] | Tx,
  { scope, now }: Context,
  { packetId, email }: Asked,
): Promise<Refusal<'same-address' | 'too-many'> | undefined> {
  const reviews = await listPacketReviews(db, scope, packetId);
  const open = reviews.filter((review) => reviewStanding(review, now()) === 'open');
  if (email !== '' && open.some((review) => review.email === plainAddress(email))) return sameAddress;
  return open.length >= reviewBounds.open ? tooMany : undefined;
}

/** The version that was chosen, or the packet as it is now. */
async function chooseVersion(
  context: Context,
  { packetId, reader, version }: Asked,
): Promise<PacketVersion | Refusal<'no-packet' | 'no-version' | 'no-impact' | 'too-many'>> {
  const { store, scope } = context;
  if (version === null) {
    const kept = await keepVersion(context, { packetId, reader, note: '' });
    if (isRefusal(kept) && kept.code !== 'unchanged') return refuse(kept.code, kept.message);
  }
  // The latest stands first.
  const versions = await listPacketVersions(store.db, scope, packetId);
  const chosen = versions.find((one) => one.reader === reader && (version === null || one.number === version));
  return chosen ?? noVersion();
}

async function makeReview(
  context: Context,
  { packetId, name, email, question, days }: Asked,
  { number: version }: PacketVersion,
): Promise<PacketReview> {
  const { store, scope, now } = context;
  const { accountId: askedBy } = scope;
  const [askedAt, id] = [now(), freshId<'packet-review'>(context)];
  return {
    id,
    packetId,
    version,
    name,
    question,
    askedBy,
    askedAt,
    email: plainAddress(email),
    asker: askedBy === null ? '' : ((await listNames(store.db, [askedBy])).get(askedBy) ?? ''),
    goodUntil: reviewEnd(askedAt, days),
    withdrawnAt: null,
    doneAt: null,
    word: '',
    toldAt: null,
  };
}

const localOnly = refuse(
  'local-only',
  'A link needs an address to come to, and this Cairn runs on your machine alone. Send the packet as a file, or from a Cairn on a server.',
);

const ownAddress = refuse('own-address', 'That is your own address. Somebody else sees what you cannot: ask them.');

const sameAddress = refuse(
  'same-address',
  'Whoever has that address has a link already. Take them off first, and then send them another one.',
);

const tooMany = refuse(
  'too-many',
  `${reviewBounds.open} people read this packet already, which is as many as you can answer. Take off those who are done.`,
);
