import { instant, minuteMs } from '../../../../core/base/instant.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { type CodeState, keepCode, type KeptCode, tryCode } from '../../../../store/evidence/witnessCodes.ts';
import type { WitnessRequest } from '../../../../store/evidence/witnesses.ts';
import { limit } from '../../../account/limit.ts';
import { hashOf } from '../../../account/secrets.ts';
import { codeMinutes, digitsOf, makeCode, mostTries, wrongCode } from '../../mailedCode.ts';
import type { Guest } from './showWitness.ts';

/** Keeps a fresh code in place of the last one, and answers it: it goes to the address that was asked, and nowhere else. */
export async function freshCode(
  { context, request }: Pick<Guest, 'context' | 'request'>,
  { state, draft }: Pick<KeptCode, 'state' | 'draft'>,
): Promise<{ readonly code: string } | Refusal<'too-often'>> {
  const tooOften = await limit(context, 'witness-code', `${request.id} ${state}`);
  if (tooOften !== undefined) return tooOften;
  const code = makeCode();
  const codeHash = await hashCode(request, code);
  const codeExpiresAt = instant(context.now() + codeMinutes * minuteMs);
  await context.store.transact((tx) =>
    keepCode(tx, context.scope, { id: request.id, state, draft, codeHash, codeExpiresAt }),
  );
  return { code };
}

/** A code as it was typed, tried in a transaction: what it was kept with, or a refusal. */
export async function openTrial({ context: { scope, now }, request }: Guest, typed: string, state: CodeState) {
  const codeHash = await hashCode(request, digitsOf(typed));
  return async (tx: Tx): Promise<Pick<KeptCode, 'draft'> | Refusal<'wrong-code'>> =>
    (await tryCode(tx, scope, { id: request.id, state, codeHash, now: now(), most: mostTries })) ?? wrongCode;
}

/** What is kept of a code: of another request the same digits have another hash. */
const hashCode = ({ id }: WitnessRequest, code: string): Promise<string> => hashOf(`${id} ${code}`);
