import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { signHead as endpoint } from '../../../contract/ledger/proofs.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Context } from '../../base/context.ts';
import { takeHead, toldHead } from './head.ts';

/** Signs the head of the log as it stands. */
export async function signHead(
  context: Context,
  site: string,
): Promise<ResponseOf<typeof endpoint> | Refusal<'nothing-logged'>> {
  const head = await context.store.transact((tx) => takeHead(context, tx, site));
  return head === undefined ? nothingLogged : toldHead(head);
}

const nothingLogged = refuse(
  'nothing-logged',
  'The log is empty, so there is nothing to sign yet. Write down a first impact.',
);
