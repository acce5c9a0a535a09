import type { PanelId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { plainAddress } from '../../../core/account/address.ts';
import type { Db, Tx } from '../../../store/base/database.ts';
import { insertPanellist, type KeptPanellist } from '../../../store/evidence/panels.ts';
import { listAddresses } from '../../../store/account/accounts.ts';
import { hashOf, makeSecret } from '../../account/secrets.ts';
import { type Context, freshId } from '../../base/context.ts';

/** Whom somebody wants on a panel. Whoever is more senior speaks later. */
export type Invited = { readonly name: string; readonly email: string; readonly seniority: number };

/** Somebody who was invited, and the secret of their link, which is nowhere else. */
export type Seated = { readonly panellist: KeptPanellist; readonly secret: string };

/** Refuses an address of whoever opens the panel, or one that is on it twice. */
export async function refuseAddresses(
  db: Db,
  { scope: { accountId } }: Context,
  addresses: readonly string[],
): Promise<Refusal<'own-address' | 'same-address'> | undefined> {
  const own = accountId === null ? '' : ((await listAddresses(db, [accountId])).get(accountId) ?? '');
  const plain = addresses.map(plainAddress);
  if (plain.includes(plainAddress(own))) return ownAddress;
  return new Set(plain).size < plain.length ? sameAddress : undefined;
}

/** The seats of those who are invited, each with a secret of its own. */
export const makeSeats = (
  context: Context,
  panelId: PanelId,
  invited: readonly Invited[],
): Promise<readonly (Seated & { readonly secretHash: string })[]> =>
  Promise.all(
    invited.map(async ({ name, email, seniority }) => {
      // Before anything is waited for: their order is that of the list.
      const id = freshId<'panellist'>(context);
      const { secret, hash: secretHash } = await makeSecret('cairn_pan_');
      const address = plainAddress(email);
      const rater = await raterOf(context, address);
      return { panellist: { id, panelId, name, email: address, seniority, rater }, secret, secretHash };
    }),
  );

/** What all seats of one address in a workspace have in common, also once the address is forgotten. */
export const raterOf = ({ scope }: Pick<Context, 'scope'>, address: string): Promise<string> =>
  hashOf(`rater ${scope.workspaceId} ${plainAddress(address)}`);

/** Keeps seats, within the transaction that holds their panel. */
export async function keepSeats(
  tx: Tx,
  { scope }: Context,
  seats: readonly { readonly panellist: KeptPanellist; readonly secretHash: string }[],
): Promise<void> {
  for (const seat of seats) await insertPanellist(tx, scope, seat);
}

const ownAddress = refuse(
  'own-address',
  'That is your own address. Nobody judges their own case: invite somebody else.',
);

const sameAddress = refuse('same-address', 'Two of them have the same address. Each needs a link of their own.');
