import type { Context as HttpContext, Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import type {
  Endpoint,
  ParsedRequestOf,
  RefusalCodeOf,
  RefusalStatus,
  ResponseOf,
} from '../../contract/base/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import { sayInvalid, wordsOf } from './invalid.ts';

/** What an endpoint does: an action, given what was asked. */
export type Action<E extends Endpoint> = (
  context: Context,
  request: ParsedRequestOf<E>,
) => Promise<ResponseOf<E> | Refusal<RefusalCodeOf<E>>>;

/** Puts an action behind its endpoint: what was sent is parsed, the action is asked, its answer or refusal is sent. */
export function mount<E extends Endpoint>(
  app: Hono,
  endpoint: E,
  served: { readonly context: Context; readonly action: Action<E> },
): void {
  app.on(endpoint.method, endpoint.path, async (http) => {
    const sent = await readRequest(http, endpoint);
    if (sent === undefined) return http.json(notAnObject, 400);
    const parsed = endpoint.request.safeParse(sent, { error: wordsOf });
    if (!parsed.success) {
      const named = Object.keys(http.req.param());
      return named.includes(String(parsed.error.issues[0]?.path[0]))
        ? http.json(nothingThere, 404)
        : http.json(sayInvalid(parsed.error.issues), 400);
    }
    const answer = await served.action(served.context, parsed.data as ParsedRequestOf<E>);
    return isRefusal(answer) ? http.json(answer, statusOf(endpoint, answer)) : http.json(answer as object);
  });
}

function statusOf({ refusals }: Endpoint, { code }: Refusal): RefusalStatus {
  const status = refusals[code];
  if (status === undefined) throw new Error(`the endpoint declares no refusal ${code}`);
  return status;
}

/** Undefined where there is a body that is no JSON object. */
async function readRequest(http: HttpContext, { method }: Endpoint): Promise<object | undefined> {
  const named = http.req.param();
  if (method === 'GET' || method === 'DELETE') return { ...http.req.query(), ...named };
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
