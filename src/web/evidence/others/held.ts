import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getHeld } from '../../../contract/evidence/others.ts';

/** All that is held about somebody. */
export type Held = ResponseOf<typeof getHeld>;
