import { getMe } from '../../../contract/account/who.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { useAsk } from '../../base/queries.ts';

/** Who is signed in, and which workspaces are theirs. */
export const useMe = () => useAsk(getMe, {});

/** Somebody's own account. */
export type Account = NonNullable<ResponseOf<typeof getMe>['account']>;
