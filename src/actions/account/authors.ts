import type { AccountId } from '../../core/base/id.ts';
import type { Db } from '../../store/base/database.ts';
import { listNames } from '../../store/account/accounts.ts';
import type { Context, Visitor } from '../base/context.ts';

/** How whoever wrote something is named to its reader. */
export type NameAuthor = (author: AccountId | null) => string;

/** The accounts that wrote something, null for the owner of a local store and for those who are gone. */
export type Authors = readonly (AccountId | null)[];

/** Names authors to a member of the workspace; what was written by nobody in a store without accounts is the reader's. */
export const nameAuthors = async ({ store, scope }: Context, authors: Authors): Promise<NameAuthor> =>
  openNames(store.db, { authors, isReader: (author) => author === scope.accountId });

/** Names authors to anybody. */
export const nameAuthorsTo = async (
  { store, who }: Pick<Visitor, 'store' | 'who'>,
  authors: Authors,
): Promise<NameAuthor> =>
  openNames(store.db, { authors, isReader: (author) => author !== null && author === who?.accountId });

async function openNames(db: Db, { authors, isReader }: Naming): Promise<NameAuthor> {
  const others = authors.flatMap((author) => (author === null || isReader(author) ? [] : [author]));
  const names = await listNames(db, others);
  return (author) => (isReader(author) ? 'You' : ((author && names.get(author)) ?? formerMember));
}

type Naming = { readonly authors: Authors; readonly isReader: (author: AccountId | null) => boolean };

/** Said in place of somebody whose account is gone. */
const formerMember = 'A former member';
