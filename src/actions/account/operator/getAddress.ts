import { getAccount } from '../../../store/account/accounts.ts';
import type { Operating } from '../../base/context.ts';

/** Where mail reaches whoever runs this Cairn. */
export const getAddress = async ({ store, who }: Operating): Promise<string> => (await getAccount(store.db, who)).email;
