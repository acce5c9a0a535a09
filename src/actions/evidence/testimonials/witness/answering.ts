import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { isPraiseAlone, type Testimony } from '../../../../core/evidence/testimonials/testimony.ts';
import { settleRequest } from '../../../../store/evidence/witnesses.ts';
import { freshCode } from './codes.ts';
import type { Guest } from './showWitness.ts';

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
  return freshCode({ context, request }, { state: 'waiting', draft: testimony });
}

/** Declines for a witness, who may say why. Answers false where it no longer waits. */
export const declineRequest = ({ context, request }: Guest, reason: string): Promise<boolean> =>
  context.store.transact((tx) =>
    settleRequest(tx, context.scope, {
      id: request.id,
      from: 'waiting',
      state: 'declined',
      at: context.now(),
      reason: reason
        .trim()
        .slice(0, 1_000)
        .replace(/[\uD800-\uDBFF]$/, ''),
    }),
  );

const praiseAlone = refuse(
  'praise-alone',
  'Kind words, but they do not say what you or your team did. Add one sentence: what do you do differently now? If you mean it as it stands, send it once more.',
);
