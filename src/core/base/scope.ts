import type { LearnerId, WorkspaceId } from './id.ts';

declare const made: unique symbol;

/** Who asks, and for which workspace. Only signing in makes one, so a read without it does not compile. */
export type Scope = {
  readonly workspaceId: WorkspaceId;
  readonly learnerId: LearnerId;
  readonly [made]: 'by signing in';
};
