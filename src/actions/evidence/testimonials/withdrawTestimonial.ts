import { day, formatDay } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { withdrawEndorsement } from '../../../store/evidence/endorsements.ts';
import { forgetWitness, settleRequest } from '../../../store/evidence/witnesses.ts';
import { forgetStruckWords } from '../../../store/ledger/filed.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { sayOne } from '../../ledger/append.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { eraseWithin } from '../../ledger/erasing/eraseRecord.ts';
import type { Guest } from './showWitness.ts';

/**
 * Takes a testimonial back for its witness. Its words go too where they want that: the log keeps digests that nobody can
 * open any more. Answers false where there is nothing to take back.
 */
export async function withdrawTestimonial(guest: Guest, words: 'stay' | 'go'): Promise<boolean> {
  const { context, request } = guest;
  const { store, scope, now } = context;
  const { id, testimonialId: recordId } = request;
  if (recordId === null) return false;
  return store.transact(async (tx) => {
    await openLog(tx, context);
    if (!(await settleRequest(tx, scope, { id, from: 'signed', state: 'withdrawn', at: now() }))) return false;
    await withdrawEndorsement(tx, scope, { recordId, at: now(), words });
    if (words === 'go') await forgetWitness(tx, scope, id);
    const record = await findRecord(tx, scope, recordId);
    if (record !== undefined) await takeOut(guest, tx, words === 'go' ? await eraseWords(guest, tx, record) : record);
    if (words === 'go') await forgetStruckWords(tx, scope);
    return true;
  });
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
