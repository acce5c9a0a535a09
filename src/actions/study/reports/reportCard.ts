import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { reportCard as endpoint } from '../../../contract/study/reports.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { listNoteEditions } from '../../../store/study/sharing/noteRevisions.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import type { SignedIn } from '../../base/context.ts';
import { nothingPublished } from '../publications/refusals.ts';
import { keepReport } from './keepReport.ts';

/** Tells the operator what is wrong with a card, as some version of a deck has it. */
export async function reportCard(
  signedIn: SignedIn,
  report: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-publication' | 'no-edition' | 'too-often'>> {
  const { store, who } = signedIn;
  const publication = await findPublication(store.db, who, report.publicationId);
  if (publication === undefined) return nothingPublished();
  const card = { ...report, workspaceId: publication.workspaceId };
  const editions = await listNoteEditions(store.db, who, card);
  return editions.length === 0 ? neverThere : keepReport(signedIn, card);
}

const neverThere = refuse('no-edition', 'This deck never had such a card. Report the deck instead.');
