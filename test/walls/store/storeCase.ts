import type { Operator, Scope, Who } from '../../../src/core/base/scope.ts';
import type { Tx } from '../../../src/store/base/database.ts';
import type { Reader } from '../../../src/store/study/sharing/publications.ts';
import type { Things } from './things.ts';

/** In whose name a function of the store is called. */
export type Asker = {
  readonly scope: Scope;
  readonly who: Who;
  readonly reader: Reader;
  readonly operator: Operator;
  /** The hash of a secret that was shown. */
  readonly secretHash: string;
};

/** By what a function tells whose rows are meant. */
export type By = 'scope' | 'learner' | 'who' | 'reader' | 'operator' | 'secret';

type Call = (tx: Tx, as: Asker, its: Things) => unknown;

/** A function that is called about Vic's things, by Vic and by strangers. */
export type Called = {
  readonly kind: 'reads' | 'writes';
  readonly by: By;
  /** Where the things lie: with Vic at home, or in his team. */
  readonly at: 'home' | 'team';
  readonly call: Call;
  /** Why it changes or tells nothing that could be compared, though it is called rightly. */
  readonly silent?: string;
  /** Why the first wall is not its own: whoever calls it has looked before. Row-level security holds. */
  readonly walledOnly?: string;
  /** Ids that it answers with because it was asked with them. */
  readonly echoes?: (its: Things) => readonly string[];
  /** Why row-level security does not hold it back: its tables belong to no workspace. */
  readonly bare?: string;
};

/** A function that has nothing to keep from anybody, and why. */
export type Open = { readonly kind: 'open'; readonly why: string };

export type StoreCase = Called | Open;

type AnyFunction = (...args: never[]) => unknown;

/** A case for each function that a module exports. The compiler asks for the ones left out. */
export type CasesOf<Module> = {
  readonly [Name in keyof Module as Module[Name] extends AnyFunction ? Name : never]: StoreCase;
};

type Wishes = Partial<Pick<Called, 'at' | 'silent' | 'walledOnly' | 'echoes' | 'bare'>>;

/** A function that reads. */
export const reads = (by: By, call: Call, wishes: Wishes = {}): Called => ({
  kind: 'reads',
  by,
  call,
  at: by === 'learner' || by === 'who' ? 'home' : 'team',
  ...wishes,
});

/** A function that writes. */
export const writes = (by: By, call: Call, wishes: Wishes = {}): Called => ({
  ...reads(by, call, wishes),
  kind: 'writes',
});

export const open = (why: string): Open => ({ kind: 'open', why });

/** It works with what it is given, and knows no database. */
export const pure = open('computes from its arguments alone');
