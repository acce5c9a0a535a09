// REBUILT FROM ITS USES: the first version of this file was overwritten by mistake. Put the original back, or read this one anew.
import type { Context as HttpContext } from 'hono';
import type { Entered, Entrance, NoEntry } from '../../actions/account/enter.ts';
import type { Context, Visit } from '../../actions/base/context.ts';
import type { Need } from '../../contract/base/endpoint.ts';
import { isRefusal, refuse } from '../../core/base/refusal.ts';

/** What lets callers in: it tells who asks, and gives the action what its endpoint calls for. */
export type Door = {
  readonly visit: Visit;
  readonly open: <Needs extends Need>(
    http: HttpContext,
    entrance: Entrance<Needs>,
  ) => Promise<Entered<Needs> | NoEntry>;
};

/** The door of a local Cairn: whoever asks is its one owner, and there are no accounts behind it. */
export const localDoor = (context: Context): Door => ({
  visit: context,
  open: async <Needs extends Need>(_: HttpContext, { needs }: Entrance<Needs>) => {
    if (needs === 'account' || needs === 'operator') return noAccounts;
    return (needs === 'nobody' ? { ...context, who: null } : context) as Entered<Needs>;
  },
});

/** Whether a caller was turned away. */
export const isNoEntry = (entered: unknown): entered is NoEntry => isRefusal(entered);

/** The status of each way of being turned away. */
export const statusOfNoEntry = { 'not-signed-in': 401, forbidden: 403, 'no-such-thing': 404 } as const satisfies Record<
  NoEntry['code'],
  number
>;

const noAccounts: NoEntry = refuse(
  'no-such-thing',
  'This Cairn has one owner and no accounts. Start it as a server to have them.',
);
