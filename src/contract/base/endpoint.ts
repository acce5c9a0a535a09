import type * as z from 'zod/mini';
import type { Grant, Role } from '../../core/base/role.ts';
import type { Frozen } from './frozen.ts';

/** The HTTP verbs an endpoint may use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The HTTP status of a refusal: it is not for whoever asks; what was asked for is gone; it does not go together with how
 * things stand; it was asked too often.
 */
export type RefusalStatus = 403 | 404 | 409 | 429;

/**
 * Who may ask: anybody; whoever is signed in; whoever runs this Cairn; a person in their own personal workspace, where
 * alone they learn; or a member of the addressed workspace with at least that role. The owner of a local store is owner
 * and learner.
 */
export type Need = 'nobody' | 'account' | 'operator' | 'learner' | Role;

/**
 * One question that can be asked over HTTP. `request` holds everything the caller says: the `:names` of the path are
 * filled from it; the rest goes into the query of a GET, or as JSON into the body of anything else. `response` is the
 * JSON that comes back with status 200; `refusals` are the codes of the expected noes, each with its status.
 */
export type Endpoint<
  Request extends z.ZodMiniType = z.ZodMiniType,
  Response extends z.ZodMiniType = z.ZodMiniType,
  Code extends string = string,
  Needs extends Need = Need,
> = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly needs: Needs;
  /** What a personal access token must grant to ask this; null where only a person in a browser may. */
  readonly grant: Grant | null;
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
  const Needs extends Need,
>(
  declared: Endpoint<Request, Response, Code, Needs>,
): Endpoint<Request, Response, Code, Needs> => declared;

/** A way in that carries a file or a stream and no JSON that could be declared. */
export type Passage<Needs extends Need = Need> = Pick<
  Endpoint<z.ZodMiniType, z.ZodMiniType, string, Needs>,
  'method' | 'path' | 'summary' | 'needs' | 'grant'
>;

/** Declares a passage. */
export const passage = <const Needs extends Need>(declared: Passage<Needs>): Passage<Needs> => declared;
