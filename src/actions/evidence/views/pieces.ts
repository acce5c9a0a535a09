import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { type Weight, weighArtifact, weighTestimonial, type Witnessed } from '../../../core/evidence/ladder.ts';
import { isStale } from '../../../core/evidence/testimonials/shown.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord, Revision } from '../../../core/ledger/record.ts';

/** A record that proves something of an impact, and how far it carries. */
export type Piece = Weight & { readonly record: LedgerRecord };

/** The pieces of proof among the records that are about an impact, of which these are the revisions, oldest first. */
export const piecesOf = (around: readonly LedgerRecord[], revisions: readonly Revision[]): readonly Piece[] =>
  around.flatMap((record) => {
    if (record.kind === 'artifact') return [{ record, ...weighArtifact(record.fields) }];
    return record.kind === testimonial.name ? [{ record, ...weighTestimonial(standingOf(record, revisions)) }] : [];
  });

/** Whether artifacts show the state before, and the state after. */
export const shownStates = (pieces: readonly Piece[]) => ({
  before: pieces.some(({ record }) => record.fields['shows'] === 'before'),
  after: pieces.some(({ record }) => record.fields['shows'] === 'after'),
});

/** Whether a witness who signed says that the change would have come about anyway. */
export const isDoubted = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ record, rung }) => rung === 'testimonial' && record.fields['otherwise'] === 'yes');

/** Only a witness writes a testimonial: what came about by any other means was signed by nobody. */
function standingOf({ means, fields }: LedgerRecord, revisions: readonly Revision[]): Witnessed {
  const { version, withdrawnOn, shown = '' } = valuesOf(testimonial, fields);
  if (means !== 'witness') return 'unsigned';
  if (withdrawnOn !== undefined) return 'withdrawn';
  const [witnessed, now] = [revisions.find(({ number }) => number === version), revisions.at(-1)];
  if (witnessed === undefined || now === undefined) return 'stale';
  return isStale(witnessed.fields, now.fields, shown.split(/[\s,]+/).filter(Boolean)) ? 'stale' : 'fresh';
}
