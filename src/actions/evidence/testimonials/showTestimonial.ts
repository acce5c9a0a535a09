import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { showTestimonial as endpoint } from '../../../contract/evidence/testimonials.ts';
import { testimonialPath } from '../../../contract/evidence/testimonialPage.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { findEndorsement, showEndorsement } from '../../../store/evidence/endorsements.ts';
import type { Context } from '../../base/context.ts';
import { holdRecord } from '../../ledger/holding/holdRecord.ts';

/** Shows a testimonial on a page of its own to whoever has the address, or no longer. */
export async function showTestimonial(
  context: Context,
  { recordId, isShown }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-credential' | 'not-named'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const record = (await holdRecord(tx, context, recordId))?.record;
    const endorsement = await findEndorsement(tx, scope, recordId);
    if (record?.standing !== 'kept' || endorsement === undefined || endorsement.document === '') return nothingSigned;
    if (isShown && valuesOf(testimonial, record.fields).named !== true) return notNamed;
    const shownAt = isShown ? (endorsement.shownAt ?? now()) : null;
    await showEndorsement(tx, scope, { recordId, shownAt });
    return { page: isShown ? testimonialPath(scope.workspaceId, recordId) : null };
  });
}

const nothingSigned = refuse(
  'no-credential',
  'There is nothing signed here that stands. Only what a witness signed, and has not taken back, has a page.',
);

const notNamed = refuse(
  'not-named',
  'Its witness does not want to be named, so it has no page of its own. A bundle can hold it for those who check.',
);
