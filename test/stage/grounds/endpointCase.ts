import type { Endpoint } from '../../../src/contract/base/endpoint.ts';

/** What stands where endpoints are asked, and what has become of it. */
export type Ground = {
  readonly send: (endpoint: Endpoint, request: object) => Promise<Response>;
  readonly reports: readonly Error[];
  readonly tearDown: () => Promise<void>;
};

/** What is asked, on some ground. */
export type Ask<On extends Ground, Request extends object = object> = (on: On) => Request | Promise<Request>;

/** A request that is answered, one that is not understood, and one for each refusal that can be had on this ground. */
export type EndpointCase<On extends Ground, Request extends object = object> = {
  readonly asks?: Ask<On, Request>;
  readonly bad?: Ask<On, Request>;
  readonly refusals?: Readonly<Record<string, Ask<On, Request>>>;
};

/** Cases by method and path of the endpoint. */
export type EndpointCases<On extends Ground, Request extends object = object> = Readonly<
  Record<string, EndpointCase<On, Request>>
>;
