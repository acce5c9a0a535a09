import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getToday } from '../../../contract/study/sessions.ts';

/** What the server says of today. */
export type Today = ResponseOf<typeof getToday>;
