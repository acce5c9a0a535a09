import type { Refusal } from '../../../core/base/refusal.ts';
import { insertReport, type NewReport } from '../../../store/study/sharing/reports.ts';
import { limit } from '../../account/limit.ts';
import { freshId, type SignedIn } from '../../base/context.ts';

/** Keeps what somebody reports, unless they have reported too much already. */
export async function keepReport(
  signedIn: SignedIn,
  report: Omit<NewReport, 'id' | 'createdAt'>,
): Promise<{ readonly done: true } | Refusal<'too-often'>> {
  const { store, who, now } = signedIn;
  const tooOften = await limit(signedIn, 'report', who.accountId);
  if (tooOften !== undefined) return tooOften;
  const kept = { ...report, id: freshId<'report'>(signedIn), createdAt: now() };
  await store.transact((tx) => insertReport(tx, who, kept));
  return { done: true };
}
