import { listAddresses } from '../../../store/account/accounts.ts';
import type { Context } from '../../base/context.ts';
import type { Closing, OpenSuggestion } from './openSuggestion.ts';

/** What is told by mail to people whose suggestions were decided. It is not for whoever decided them. */
export type Tidings = readonly Tiding[];

/** One person, and what became of their suggestions to one deck. */
export type Tiding = Pick<Closing, 'state' | 'words'> & {
  readonly to: string;
  readonly deck: string;
  readonly suggestions: number;
};

/** What to tell the proposers of suggestions that were closed alike: each once for a deck. */
export async function readTidings(
  { store, scope }: Context,
  { closed, state, words }: Pick<Closing, 'state' | 'words'> & { readonly closed: readonly OpenSuggestion[] },
): Promise<Tidings> {
  const others = closed.flatMap(({ suggestion: { proposerId }, publication: { title } }) =>
    proposerId === null || proposerId === scope.accountId ? [] : [{ proposerId, title }],
  );
  const proposers = others.map(({ proposerId }) => proposerId);
  const addresses = await listAddresses(store.db, proposers);
  const groups = Map.groupBy(others, ({ proposerId, title }) => `${proposerId} ${title}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const to = addresses.get(first.proposerId);
    return to === undefined ? [] : [{ to, deck: first.title, state, words, suggestions: group.length }];
  });
}
