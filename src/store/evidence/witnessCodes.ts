import type { WitnessRequestId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Testimony } from '../../core/evidence/testimonials/testimony.ts';
import type { Tx } from '../base/database.ts';

/** What a code proves an address for: signing while a request waits, taking back once it is signed. */
export type CodeState = 'waiting' | 'signed';

/** The hash of a code, which holds until then; beside it what a witness is about to sign, and null once they have. */
export type KeptCode = {
  readonly id: WitnessRequestId;
  readonly state: CodeState;
  readonly draft: Testimony | null;
  readonly codeHash: string;
  readonly codeExpiresAt: Instant;
};

/** Keeps a fresh code in place of the last one, where the request still is in that state. */
export async function keepCode(
  tx: Tx,
  { workspaceId }: Scope,
  { id, state, draft, codeHash, codeExpiresAt }: KeptCode,
): Promise<void> {
  await tx
    .updateTable('witness_request')
    .set({
      draft: draft === null ? null : JSON.stringify(draft),
      code_hash: codeHash,
      code_expires_at: codeExpiresAt,
      code_tries: 0,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', state)
    .execute();
}

/** A code as somebody typed it, hashed, of which so many tries are allowed. */
export type TriedCode = {
  readonly id: WitnessRequestId;
  readonly state: CodeState;
  readonly codeHash: string;
  readonly now: Instant;
  readonly most: number;
};

/** Counts a try of the code, and answers what it was kept with where it was right. Beyond the most tries none is. */
export async function tryCode(
  tx: Tx,
  { workspaceId }: Scope,
  { id, state, codeHash, now, most }: TriedCode,
): Promise<Pick<KeptCode, 'draft'> | undefined> {
  const row = await tx
    .updateTable('witness_request')
    .set((request) => ({ code_tries: request('code_tries', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', state)
    .where('code_tries', '<', most)
    .where('code_expires_at', '>', now)
    .returning(['code_hash', 'draft'])
    .executeTakeFirst();
  if (row === undefined || row.code_hash !== codeHash) return undefined;
  return { draft: row.draft === null ? null : (JSON.parse(row.draft) as Testimony) };
}
