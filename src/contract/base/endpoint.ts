import type * as z from 'zod/mini';
import type { Frozen } from './frozen.ts';

/** The HTTP verbs an endpoint may use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The HTTP status of a refusal: what was asked for is gone, or it does not go together with how things stand. */
export type RefusalStatus = 404 | 409;

/**
 * One question that can be asked over HTTP. `request` holds everything the caller says: the `:names` of the path are
 * filled from it; the rest goes into the query of a GET, or as JSON into the body of anything else. `response` is the
 * JSON that comes back with status 200; `refusals` are the codes of the expected noes, each with its status.
 */
export type Endpoint<
  Request extends z.ZodMiniType = z.ZodMiniType,
  Response extends z.ZodMiniType = z.ZodMiniType,
  Code extends string = string,
> = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly request: Request;
  readonly response: Response;
  readonly refusals: Readonly<Record<Code, RefusalStatus>>;
};

/** What the caller of an endpoint says. */
export type RequestOf<E extends Endpoint> = Frozen<z.input<E['request']>>;

/** What an action behind an endpoint is told, parsed. */
export type ParsedRequestOf<E extends Endpoint> = Frozen<z.output<E['request']>>;

/** What an endpoint answers. */
export type ResponseOf<E extends Endpoint> = Frozen<z.output<E['response']>>;

/** The codes with which an endpoint may refuse. */
export type RefusalCodeOf<E extends Endpoint> = keyof E['refusals'] & string;

/** Declares an endpoint; the types follow from the schemas. */
export const endpoint = <
  const Request extends z.ZodMiniType,
  const Response extends z.ZodMiniType,
  const Code extends string,
>(
  declared: Endpoint<Request, Response, Code>,
): Endpoint<Request, Response, Code> => declared;
