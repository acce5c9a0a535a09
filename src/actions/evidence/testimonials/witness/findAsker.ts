import { listAddresses } from '../../../../store/account/accounts.ts';
import { listRecordsById } from '../../../../store/ledger/records.ts';
import type { Guest } from './showWitness.ts';

/** Whom a mail tells what a witness answered, and about which impact. */
export type Asker = { readonly to: string; readonly title: string };

/** Whoever asked a witness; undefined where they have no account any more. */
export async function findAsker({ context: { store, scope }, request }: Guest): Promise<Asker | undefined> {
  const { askedBy, recordId } = request;
  const to = askedBy === null ? undefined : (await listAddresses(store.db, [askedBy])).get(askedBy);
  const [about] = await listRecordsById(store.db, scope, [recordId]);
  return to === undefined ? undefined : { to, title: about?.title ?? '' };
}
