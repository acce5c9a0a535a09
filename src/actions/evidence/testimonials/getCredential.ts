import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getCredential as endpoint } from '../../../contract/evidence/testimonials.ts';
import { testimonialPath } from '../../../contract/evidence/testimonialPage.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findEndorsement } from '../../../store/evidence/endorsements.ts';
import type { Context } from '../../base/context.ts';

/** What a witness signed. */
export async function getCredential(
  { store, scope }: Context,
  { recordId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-credential'>> {
  const endorsement = await findEndorsement(store.db, scope, recordId);
  if (endorsement === undefined || endorsement.document === '') return noCredential;
  const { document, jwt, withdrawnAt, shownAt } = endorsement;
  return { document, jwt, withdrawnAt, page: shownAt === null ? null : testimonialPath(scope.workspaceId, recordId) };
}

const noCredential = refuse('no-credential', 'There is nothing signed here. The witness may have had it erased.');
