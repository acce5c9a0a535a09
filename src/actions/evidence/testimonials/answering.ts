import { minuteMs, instant } from '../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { isPraiseAlone, type Testimony } from '../../../core/evidence/testimonials/testimony.ts';
import { keepDraft, settleRequest } from '../../../store/evidence/witnesses.ts';
import { limit } from '../../account/limit.ts';
import { hashOf } from '../../account/secrets.ts';
import type { WitnessRequestId } from '../../../core/base/id.ts';
import type { Guest } from './showWitness.ts';

/** For how long a code holds. */
export const codeMinutes = 30;

/** What a witness wants to sign, and whether they have said that a text without a deed in it is meant so. */
export type Drafted = { readonly testimony: Testimony; readonly insists: boolean };

/** Keeps what a witness wants to sign, and answers the code that goes to the address that was asked. */
export async function draftTestimony(
  { context, request }: Guest,
  { testimony, insists }: Drafted,
): Promise<{ readonly code: string } | Refusal<'empty' | 'praise-alone' | 'too-often'>> {
  const { change, verdict, correction, witness } = testimony;
  if (change === '') return refuse('empty', 'Say what changed on your side. One sentence is enough.');
  if (witness === '') return refuse('empty', 'Write your name. Whether it is shown to others is up to you.');
  if (verdict === 'corrected' && correction === '') return refuse('empty', 'Say in your own words how it was.');
  if (!insists && isPraiseAlone(change)) return praiseAlone;
  const tooOften = await limit(context, 'witness-code', request.id);
  if (tooOften !== undefined) return tooOften;
  const code = makeCode();
  const codeHash = await hashCode(request.id, code);
  const codeExpiresAt = instant(context.now() + codeMinutes * minuteMs);
  await context.store.transact((tx) =>
    keepDraft(tx, context.scope, { id: request.id, draft: testimony, codeHash, codeExpiresAt }),
  );
  return { code };
}

/** Declines for a witness, who may say why. Answers false where it no longer waits. */
export const declineRequest = ({ context, request }: Guest, reason: string): Promise<boolean> =>
  context.store.transact((tx) =>
    settleRequest(tx, context.scope, {
      id: request.id,
      from: 'waiting',
      state: 'declined',
      at: context.now(),
      reason: reason.trim().slice(0, 1_000),
    }),
  );

/** What is kept of a code: of another request the same digits have another hash. */
export const hashCode = (id: WitnessRequestId, code: string): Promise<string> => hashOf(`${id} ${code}`);

/** Six digits, each as likely as any other. */
function makeCode(): string {
  const most = 2 ** 32 - (2 ** 32 % 1_000_000);
  for (;;) {
    const [drawn = most] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < most) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

const praiseAlone = refuse(
  'praise-alone',
  'Kind words, but they do not say what you or your team did. Add one sentence: what do you do differently now? If you mean it as it stands, send it once more.',
);
