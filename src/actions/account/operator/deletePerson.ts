import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { deletePerson as endpoint } from '../../../contract/account/operator.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findPerson } from '../../../store/account/operator/people.ts';
import { wallOfWho } from '../../../store/base/wall.ts';
import type { Operating } from '../../base/context.ts';
import { deleteAccount } from '../leaving/deleteAccount.ts';
import { noAccount, yourself } from './refusals.ts';

type Answer = ResponseOf<typeof endpoint> | Refusal<'no-account' | 'yourself' | 'not-confirmed' | 'sole-owner'>;

/**
 * Deletes somebody's account as they would themselves, once its address was typed. What they have lies behind their own
 * walls; of it, nothing is read here but what is in the way.
 */
export async function deletePerson(
  operating: Operating,
  { accountId, email, publications }: ParsedRequestOf<typeof endpoint>,
): Promise<Answer> {
  const { who: operator, ...visit } = operating;
  if (accountId === operator.accountId) return yourself();
  const who = await findPerson(visit.store.db, operator, accountId);
  if (who === undefined) return noAccount();
  const person = { ...visit, store: visit.store.behind(wallOfWho(who)), who };
  const deleted = await deleteAccount(person, { email, publications }, operator.accountId);
  if (!isRefusal(deleted)) return deleted;
  if (deleted.code === 'sole-operator') throw new Error('whoever deletes this account runs this Cairn as well');
  return deleted.code === 'not-confirmed' ? notConfirmed : soleOwner;
}

const notConfirmed = refuse('not-confirmed', 'That is not the address of this account. Type it to delete the account.');

const soleOwner = refuse(
  'sole-owner',
  'A team has no other owner. Ask them to make somebody else its owner or to close it, or suspend the account instead.',
);
