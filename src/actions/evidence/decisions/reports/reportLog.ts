import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { reportLog as endpoint } from '../../../../contract/evidence/logReports.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { parseSlug } from '../../../../core/base/slug.ts';
import { findOpenLog } from '../../../../store/evidence/decisionLogs.ts';
import { insertLogReport } from '../../../../store/evidence/logReports.ts';
import { limit } from '../../../account/limit.ts';
import { freshId, type SignedIn } from '../../../base/context.ts';

/** Tells the operator what is wrong with a published decision log. */
export async function reportLog(
  signedIn: SignedIn,
  { slug, reason, details }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-log' | 'too-often'>> {
  const { store, who, now } = signedIn;
  const key = parseSlug(slug);
  const log = key === undefined ? undefined : await findOpenLog(store.db, key);
  if (log === undefined) return noLog;
  const tooOften = await limit(signedIn, 'report', who.accountId);
  if (tooOften !== undefined) return tooOften;
  const id = freshId<'report'>(signedIn);
  const report = { id, workspaceId: log.workspaceId, reason, details, createdAt: now() };
  await store.transact((tx) => insertLogReport(tx, who, report));
  return { done: true };
}

const noLog = refuse(
  'no-log',
  'There is no such decision log, or it is no longer published. Look at its address again.',
);
