import type { AccountId, LearnerId, WorkspaceId } from './id.ts';
import type { Role } from './role.ts';

declare const made: unique symbol;
declare const operates: unique symbol;

/** The two kinds of workspace: one person's own, where they learn, and one of several people. */
export const workspaceKinds = ['personal', 'team'] as const;

/** One of them. */
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** Who asks, and for which workspace. Only signing in makes one, so a read without it does not compile. */
export type Scope = {
  readonly workspaceId: WorkspaceId;
  /** Whose learning is meant. In a team's workspace nobody learns, and no row has this id. */
  readonly learnerId: LearnerId;
  readonly kind: WorkspaceKind;
  readonly role: Role;
  /** Null for the owner of a local store, who has no account. */
  readonly accountId: AccountId | null;
  readonly [made]: 'by signing in';
};

/** A signed-in person, outside of any workspace. Only signing in makes one. */
export type Who = { readonly accountId: AccountId; readonly [made]: 'by signing in' };

/** A signed-in person who runs this Cairn. */
export type Operator = Who & { readonly [operates]: true };
