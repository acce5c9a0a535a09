import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { keepView } from '../../../contract/ledger/views.ts';
import type { SavedView } from '../../../store/ledger/views.ts';

type View = ResponseOf<typeof keepView>;

/** A view as it is told: its query was parsed when it was kept. */
export const viewOf = ({ query, ...view }: SavedView): View => ({ ...view, query: JSON.parse(query) as View['query'] });
