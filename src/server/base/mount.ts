import type { Context as HttpContext, Hono, MiddlewareHandler } from 'hono';
import type { Entered } from '../../actions/base/enter.ts';
import type {
  Endpoint,
  ParsedRequestOf,
  Passage,
  RefusalCodeOf,
  RefusalStatus,
  ResponseOf,
} from '../../contract/base/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import { type Door, isNoEntry, statusOfNoEntry } from './door.ts';
import { sayInvalid, wordsOf } from './invalid.ts';

/** What an endpoint does: an action, given who asks and what was asked. */
export type Action<E extends Endpoint> = (
  context: Entered<E['needs']>,
  request: ParsedRequestOf<E>,
) => Promise<ResponseOf<E> | Refusal<RefusalCodeOf<E>>>;

/**
 * Puts an action behind its endpoint: the door lets the caller in, what was sent is parsed, the action is asked, its answer
 * or refusal is sent.
 */
export function mount<E extends Endpoint>(
  app: Hono,
  endpoint: E,
  served: { readonly door: Door; readonly action: Action<E> },
): void {
  app.on(endpoint.method, endpoint.path, awaitBody, async (http) => {
    const entered = await served.door.open(http, endpoint as Endpoint & { readonly needs: E['needs'] });
    if (isNoEntry(entered)) return http.json(entered, statusOfNoEntry[entered.code]);
    const sent = await readRequest(http, endpoint);
    if (sent === undefined) return http.json(notAnObject, 400);
    const parsed = endpoint.request.safeParse(sent, { error: wordsOf });
    if (!parsed.success) {
      const named = Object.keys(http.req.param());
      return named.includes(String(parsed.error.issues[0]?.path[0]))
        ? http.json(nothingThere, 404)
        : http.json(sayInvalid(parsed.error.issues), 400);
    }
    const answer = await served.action(entered, parsed.data as ParsedRequestOf<E>);
    return isRefusal(answer) ? http.json(answer, statusOf(endpoint, answer)) : http.json(answer as object);
  });
}

/** Waits for all that is sent before anybody looks who sends it: whoever sends slowly may do so no longer at its end. */
export const awaitBody: MiddlewareHandler = async (http, next) => {
  await http.req.text();
  return next();
};

/** Puts what carries a file or a stream behind its passage: the door lets the caller in, the rest is its own. */
export function mountPassage<P extends Passage>(
  app: Hono,
  passage: P,
  served: { readonly door: Door; readonly carry: Carry<P> },
): void {
  app.on(passage.method, passage.path, async (http) => {
    const entered = await served.door.open(http, passage as Passage & { readonly needs: P['needs'] });
    if (isNoEntry(entered)) return http.json(entered, statusOfNoEntry[entered.code]);
    return served.carry(entered, http);
  });
}

/** What a passage does, given who asks. */
export type Carry<P extends Passage> = (context: Entered<P['needs']>, http: HttpContext) => Promise<Response>;

function statusOf({ refusals }: Endpoint, { code }: Refusal): RefusalStatus {
  const status = refusals[code];
  if (status === undefined) throw new Error(`the endpoint declares no refusal ${code}`);
  return status;
}

/** Undefined where there is a body that is no JSON object. */
async function readRequest(http: HttpContext, { method }: Endpoint): Promise<object | undefined> {
  const named = http.req.param();
  if (method === 'GET' || method === 'DELETE') {
    const { workspace: _, ...asked } = http.req.query();
    return { ...asked, ...named };
  }
  const body = await http.req.text();
  if (body === '') return named;
  try {
    const sent: unknown = JSON.parse(body);
    return typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? { ...sent, ...named } : undefined;
  } catch {
    return undefined;
  }
}

/** An id in the address that cannot be one: mistyped, or cut off. */
const nothingThere = refuse(
  'no-such-thing',
  'There is nothing at this address. It may be mistyped or cut off, or what was there was deleted.',
);

const notAnObject = refuse('bad-request', 'The body of this request is not a JSON object.');
