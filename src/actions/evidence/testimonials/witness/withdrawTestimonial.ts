import { day, formatDay } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import { testimonial } from '../../../../core/evidence/kinds/proof/testimonial.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import type { Tx } from '../../../../store/base/database.ts';
import { withdrawEndorsement } from '../../../../store/evidence/endorsements.ts';
import { forgetWitness, settleRequest } from '../../../../store/evidence/witnesses.ts';
import { forgetStruckWords } from '../../../../store/ledger/filed.ts';
import { findRecord } from '../../../../store/ledger/records.ts';
import { forgetLetters } from '../../../account/forgetLetters.ts';
import { sayOne } from '../../../ledger/append.ts';
import { openLog } from '../../../ledger/holding/openLog.ts';
import { eraseWithin } from '../../../ledger/erasing/eraseRecord.ts';
import { freshCode, openTrial } from './codes.ts';
import { alreadySettled } from './refusals.ts';
import type { Guest } from './showWitness.ts';

/** Makes the code by which a witness takes back what they signed: the link alone could have been passed on. */
export const prepareWithdrawal = (guest: Guest): Promise<{ readonly code: string } | Refusal<'too-often'>> =>
  freshCode(guest, { state: 'signed', draft: null });

/** How a witness takes their testimonial back: the code that was typed, and whether their words go too. */
export type Withdrawing = { readonly code: string; readonly words: 'stay' | 'go' };

/**
 * Takes a testimonial back for its witness, once they have proved their address by the code. Its words go too where they
 * want that: the log keeps digests that nobody can open any more.
 */
export async function withdrawTestimonial(
  guest: Guest,
  { code, words }: Withdrawing,
): Promise<{ readonly done: true } | Refusal<'wrong-code' | 'already-settled'>> {
  const { context, request } = guest;
  const { store, scope, now } = context;
  const { id } = request;
  const trial = await openTrial(guest, code, 'signed');
  const answer = await store.transact(async (tx) => {
    await openLog(tx, context);
    const tried = await trial(tx);
    if (isRefusal(tried)) return tried;
    if (!(await settleRequest(tx, scope, { id, from: 'signed', state: 'withdrawn', at: now() })))
      return alreadySettled();
    await takeBack(guest, tx, words);
    return { done: true } as const;
  });
  if (!isRefusal(answer) && words === 'go') await forgetLetters(context, [id]);
  return answer;
}

async function takeBack(guest: Guest, tx: Tx, words: Withdrawing['words']): Promise<void> {
  const { context, request } = guest;
  const { scope, now } = context;
  const { id, testimonialId: recordId } = request;
  if (recordId === null) throw new Error('what was signed is no record');
  await withdrawEndorsement(tx, scope, { recordId, at: now(), words });
  if (words === 'go') await forgetWitness(tx, scope, id);
  const record = await findRecord(tx, scope, recordId);
  if (record !== undefined) await takeOut(guest, tx, words === 'go' ? await eraseWords(guest, tx, record) : record);
  if (words === 'go') await forgetStruckWords(tx, scope);
}

const eraseWords = ({ context }: Guest, tx: Tx, record: LedgerRecord): Promise<LedgerRecord> =>
  eraseWithin(context, tx, { record, kind: testimonial, fields: theirs });

/** The fields that are the witness's own. */
const theirs = ['what', 'correction', 'change', 'otherwise', 'because', 'witness', 'domain'] as const;

async function takeOut({ context }: Guest, tx: Tx, before: LedgerRecord): Promise<void> {
  const title = before.title === '' ? { what: 'A testimonial that its witness took back' } : {};
  const fields = { ...before.fields, ...title, withdrawnOn: formatDay(day(context.now() / dayMs)) };
  await sayOne(context, tx, {
    id: before.id,
    kind: testimonial,
    before,
    standing: 'removed',
    means: 'witness',
    fields,
  });
}
