import { instant, minuteMs } from '../../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { GivenScore } from '../../../../core/evidence/committee/panel/panel.ts';
import { keepSeatCode, trySeatCode } from '../../../../store/evidence/panels/seatCodes.ts';
import { limit } from '../../../account/limit.ts';
import { hashOf } from '../../../account/secrets.ts';
import { codeMinutes, digitsOf, makeCode, mostTries, wrongCode } from '../../mailedCode.ts';
import type { SeatedGuest } from './openSeat.ts';
import type { Trial } from './takePart.ts';

type Seat = Pick<SeatedGuest, 'context' | 'me'>;

/** Keeps a fresh code in place of the last one, and answers it: it goes to the address that was invited, and nowhere else. */
export async function freshSeatCode({
  context,
  me: { panelId, id },
}: Seat): Promise<{ readonly code: string } | Refusal<'too-often'>> {
  const tooOften = await limit(context, 'panel-code', id);
  if (tooOften !== undefined) return tooOften;
  const code = makeCode();
  const codeHash = await hashOf(`${id} ${code}`);
  const codeExpiresAt = instant(context.now() + codeMinutes * minuteMs);
  await context.store.transact((tx) => keepSeatCode(tx, context.scope, { panelId, id, codeHash, codeExpiresAt }));
  return { code };
}

/** What somebody types to lock their scores: the code, and the mark of the scores that stood above it. */
export type Typed = { readonly code: string; readonly mark: string };

/** Tries a code. Whoever has the link could have scored otherwise meanwhile, so the scores have to be those that were shown. */
export async function openTrial({ context, me: { panelId, id } }: Seat, { code, mark }: Typed): Promise<Trial> {
  const codeHash = await hashOf(`${id} ${digitsOf(code)}`);
  return async (tx, { panel }) => {
    const tried = { panelId, id, codeHash, now: context.now(), most: mostTries };
    if (!(await trySeatCode(tx, context.scope, tried))) return wrongCode;
    const given = panel.seats.find((seat) => seat.id === id)?.first ?? {};
    return (await markOfScores(given)) === mark ? undefined : otherScores;
  };
}

/** By which scores are known again. */
export const markOfScores = (given: Readonly<Record<string, GivenScore>>): Promise<string> =>
  hashOf(JSON.stringify(Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1))));

const otherScores = refuse(
  'other-scores',
  'These are not the scores that stood above the code. Look at them once more, and ask for a new code.',
);
