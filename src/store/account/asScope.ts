import type { Operator, Scope, Who } from '../../core/base/scope.ts';
import type { AccountId } from '../../core/base/id.ts';

type Unmade<Made> = { readonly [Key in keyof Made as Key extends string ? Key : never]: Made[Key] };

/** Makes a scope. Only what has looked up who may see a workspace calls it. */
export const asScope = (scope: Unmade<Scope>): Scope => scope as Scope;

/** Makes the word that somebody is signed in. Only what has looked the account up calls it. */
export const asWho = (accountId: AccountId): Who => ({ accountId }) as Who;

/** Makes the word that somebody runs this Cairn. Only what has looked the account up calls it. */
export const asOperator = (accountId: AccountId): Operator => ({ accountId }) as Operator;
