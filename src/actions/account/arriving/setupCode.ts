import { hasAccounts } from '../../../store/account/accounts.ts';
import { findSetupCode, setSetupCode } from '../../../store/account/setup.ts';
import type { Visit } from '../../base/context.ts';
import { hashOf, makeSecret } from '../secrets.ts';

/** A code with which the first account can be made, in place of an earlier one; undefined once there is an account. */
export async function makeSetupCode({ store }: Visit): Promise<string | undefined> {
  if (await hasAccounts(store.db)) return undefined;
  const { secret, hash } = await makeSecret('cairn_setup_');
  await store.transact((tx) => setSetupCode(tx, hash));
  return secret;
}

/** Whether this is the code of the first account, and nobody has one yet. */
export async function checkSetupCode({ store }: Visit, code: string): Promise<boolean> {
  const hash = await hashOf(code);
  return !(await hasAccounts(store.db)) && (await findSetupCode(store.db)) === hash;
}
