import type { WorkspaceId } from '../../../src/core/base/id.ts';
import type { Name } from '../ground/cast.ts';
import type { Part } from '../ground/marks.ts';
import type { ServedTown } from '../ground/served.ts';

/** What is sent: names of the path, the query or the body, as the contract has them. `raw` is a body of bytes. */
export type Asked = {
  readonly fields?: object;
  readonly raw?: string;
  /** The workspace in which the things lie, where that is neither the team nor Vic's home. */
  readonly there?: WorkspaceId;
};

/** How a route is asked about things of Vic's or of his team, and what comes of it. */
export type RouteCase = {
  /** Asked anew for every request that may change what is there. */
  readonly asks: (town: ServedTown) => Asked | Promise<Asked>;
  /** The status where it is allowed; 200 unless it says otherwise. */
  readonly status?: number;
  /** The status for whoever names the same things in a workspace or an account of their own; 404 unless it says otherwise. */
  readonly elsewhere?: number | Readonly<Record<'home' | 'team', number>> | ((name: Name) => number);
  /** Who may, where the contract does not say: nobody in particular, or whoever has an account. */
  readonly people?: (name: Name | null) => boolean;
  /** The status for everybody else of what is open to nobody in particular; 404 unless it says otherwise. */
  readonly closed?: number;
  /** What an answer tells beyond what lies in the workspace. */
  readonly tells?: (name: Name | null) => readonly Part[];
  /** What an answer has to tell where it is allowed, so that the case is about something. */
  readonly shows?: Part;
  /** Only a token opens it, not a browser that is signed in. */
  readonly tokensOnly?: true;
  /** Whom the case leaves out, since it would be the end of them. */
  readonly without?: Name;
  /** Whether what is asked about is still there, where no row tells. */
  readonly stays?: (town: ServedTown, asked: Asked) => Promise<boolean>;
  /** Answered before anybody looks who asks. */
  readonly beforeGuard?: true;
};

/** A case of a request that is the same each time. */
export const asking = (fields: (town: ServedTown) => object, rest: Omit<RouteCase, 'asks'> = {}): RouteCase => ({
  asks: (town) => ({ fields: fields(town) }),
  ...rest,
});

/** The same of a route that names nothing, and answers whoever asks with what is theirs. */
export const plain = (rest: Omit<RouteCase, 'asks'> = {}): RouteCase => ({
  asks: () => ({}),
  elsewhere: 200,
  ...rest,
});

/** Cases by method and path of the route. */
export type RouteCases = Readonly<Record<string, readonly RouteCase[]>>;
