import type { Context as HttpContext } from 'hono';
import type { Context, Visit } from '../../actions/base/context.ts';
import type { Entered, Entrance, NoEntry } from '../../actions/base/enter.ts';
import type { Need } from '../../contract/base/endpoint.ts';
import { isRefusal, refuse } from '../../core/base/refusal.ts';

/** Finds out who asks, and lets them in where they may go. `visit` is what stands behind it for nobody in particular. */
export type Door = {
  readonly visit: Visit;
  readonly open: <Needs extends Need>(
    http: HttpContext,
    entrance: Entrance<Needs>,
  ) => Promise<Entered<Needs> | NoEntry>;
};

/** The door of a local Cairn: whoever reaches it is its one owner, and nobody has an account. */
export const localDoor = (context: Context): Door => ({
  visit: context,
  open: async <Needs extends Need>(_: HttpContext, { needs }: Entrance<Needs>) => {
    if (needs === 'account' || needs === 'operator') return noAccounts;
    return (needs === 'nobody' ? { ...context, who: null } : context) as Entered<Needs>;
  },
});

/** Whether the door stayed shut. */
export const isNoEntry = (entered: unknown): entered is NoEntry => isRefusal(entered);

/** What an entrance is answered with where it stays shut. */
export const statusOfNoEntry = { 'not-signed-in': 401, forbidden: 403, 'no-such-thing': 404 } as const satisfies Record<
  NoEntry['code'],
  number
>;

const noAccounts: NoEntry = refuse(
  'no-such-thing',
  'This Cairn runs for one person on one machine and has no accounts. Start it with CAIRN_URL to serve others.',
);
