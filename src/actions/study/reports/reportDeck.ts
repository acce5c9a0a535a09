import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { reportDeck as endpoint } from '../../../contract/study/reports.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import type { SignedIn } from '../../base/context.ts';
import { nothingPublished } from '../publications/refusals.ts';
import { keepReport } from './keepReport.ts';

/** Tells the operator what is wrong with a published deck. */
export async function reportDeck(
  signedIn: SignedIn,
  report: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication' | 'too-often'>> {
  const publication = await findPublication(signedIn.store.db, signedIn.who, report.publicationId);
  if (publication === undefined) return nothingPublished();
  return keepReport(signedIn, { ...report, workspaceId: publication.workspaceId, noteId: null });
}
