import { useQuery } from '@tanstack/react-query';
import { getCredential } from '../../../contract/evidence/testimonials.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import { Refused } from '../../base/call.ts';
import { useAsk } from '../../base/queries.ts';

/** Whether the signature under a testimonial holds, was taken back, is broken, or is not there at all. */
export type SignatureState = 'holds' | 'withdrawn' | 'broken' | 'absent';

/** The credential behind a testimonial, and what this browser finds when it checks the signature itself. */
export function useCredential(recordId: RecordId) {
  const { data, error } = useAsk(getCredential, { recordId });
  const { data: isSigned } = useQuery({
    queryKey: ['signature', data?.document],
    queryFn: () => isSignedRightly(data?.document ?? ''),
    enabled: data !== undefined,
    staleTime: Infinity,
  });
  const isAbsent = error instanceof Refused && error.code === 'no-credential';
  return { credential: data, state: isAbsent ? ('absent' as const) : stateOf(data?.withdrawnAt ?? null, isSigned) };
}

/** Signatures are checked by code that is loaded only where there is one. */
async function isSignedRightly(document: string): Promise<boolean> {
  const { findJcsSigner } = await import('../../../core/ledger/credentials/jcsProof.ts');
  return findJcsSigner(JSON.parse(document) as JsonObject) !== undefined;
}

function stateOf(withdrawnAt: number | null, isSigned: boolean | undefined): SignatureState | undefined {
  if (isSigned === undefined) return undefined;
  if (!isSigned) return 'broken';
  return withdrawnAt === null ? 'holds' : 'withdrawn';
}
