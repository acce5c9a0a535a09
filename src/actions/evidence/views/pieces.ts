import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { type Weight, weighArtifact, weighTestimonial, type Witnessed } from '../../../core/evidence/ladder.ts';
import { isStale } from '../../../core/evidence/testimonials/shown.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord, Revision } from '../../../core/ledger/record.ts';

/** A record that proves something of an impact, and how far it carries. */
export type Piece = Weight & { readonly record: LedgerRecord };

/** The pieces of proof among the records that are about an impact, of which these are the revisions, oldest first. */
export const piecesOf = (around: readonly LedgerRecord[], revisions: readonly Revision[]): readonly Piece[] =>
  around.flatMap((record) => {
    if (record.kind === 'artifact') return [{ record, ...weighArtifact(record.fields) }];
    if (record.kind !== testimonial.name) return [];
    return [{ record, ...weighTestimonial(witnessedOf(record, signedAbout(record, revisions))) }];
  });

/** Whether artifacts show the state before, and the state after. */
export const shownStates = (pieces: readonly Piece[]) => ({
  before: pieces.some(({ record }) => record.fields['shows'] === 'before'),
  after: pieces.some(({ record }) => record.fields['shows'] === 'after'),
});

/** Whether a witness who signed says that the change would have come about anyway. */
export const isDoubted = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ record, rung }) => rung === 'testimonial' && record.fields['otherwise'] === 'yes');

/** What the impact of a testimonial said when it was signed, and what it says now. */
export type SignedAbout = { readonly witnessed: Fields | undefined; readonly now: Fields | undefined };

/** How a testimonial stands. Only a witness writes one: what came about by any other means was signed by nobody. */
export function witnessedOf({ means, fields }: LedgerRecord, { witnessed, now }: SignedAbout): Witnessed {
  const { withdrawnOn, rewordedOn, shown = '' } = valuesOf(testimonial, fields);
  if (means !== 'witness') return 'unsigned';
  if (withdrawnOn !== undefined) return 'withdrawn';
  if (rewordedOn !== undefined) return 'reworded';
  if (witnessed === undefined || now === undefined) return 'stale';
  return isStale(witnessed, now, shown.split(/[\s,]+/).filter(Boolean)) ? 'stale' : 'fresh';
}

function signedAbout({ fields }: LedgerRecord, revisions: readonly Revision[]): SignedAbout {
  const { version } = valuesOf(testimonial, fields);
  return {
    witnessed: revisions.find(({ number }) => number === version)?.fields,
    now: revisions.at(-1)?.fields,
  };
}
