import type { RecordId } from '../../../core/base/id.ts';
import type { Candidate } from '../../../core/evidence/candidate.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';

/** A candidate that is to be kept, as a record of which kind. */
export type Chosen = { readonly kind: Kind; readonly candidate: Candidate; readonly fields: Fields };

/** The same under the id that it gets. */
export type Placing = Chosen & { readonly id: RecordId };
