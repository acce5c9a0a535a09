import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context as HttpContext, Hono } from 'hono';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { refuse } from '../../core/base/refusal.ts';
import { isFromThisMachine } from './clientAddress.ts';

/** How a request went, by the pattern of its path. */
export type Answered = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

/** How a sign-in ended. */
export type SignInOutcome = 'signed-in' | 'failed' | 'limited';

/** What became of a mail: sent; failed, to be tried again; given up; or kept, since no mail server is set. */
export type MailOutcome = 'sent' | 'failed' | 'given-up' | 'kept';

/** How the connections to the database stand. */
export type Pool = { readonly total: number; readonly idle: number; readonly waiting: number };

/** What is counted while Cairn runs. */
export type Metrics = {
  readonly countRequest: (answered: Answered) => void;
  readonly countSignIn: (outcome: SignInOutcome) => void;
  readonly countMail: (outcome: MailOutcome) => void;
  /** All of it, as Prometheus reads it. */
  readonly print: () => Promise<string>;
};

/** Begins to count. `pool` looks at the connections to the database, where there are any. */
export function openMetrics(pool: () => Pool | undefined): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  watchPool(register, pool);
  const count = (name: string, help: string): Counter<'outcome'> =>
    new Counter({ name, help, labelNames: ['outcome'], registers: [register] });
  const signIns = count('cairn_sign_ins_total', 'Sign-ins by outcome.');
  const mails = count('cairn_mails_total', 'Mails by outcome.');
  return {
    countRequest: requestCounter(register),
    countSignIn: (outcome) => signIns.inc({ outcome }),
    countMail: (outcome) => mails.inc({ outcome }),
    print: () => register.metrics(),
  };
}

/** Answers `/metrics` to programs on this machine, and to whoever sends the token. */
export function mountMetrics(app: Hono, metrics: Metrics, token: string | undefined): void {
  app.get('/metrics', async (http) => {
    if (!isFromThisMachine(http) && !sendsToken(http, token)) return http.json(notForYou, 403);
    return http.text(await metrics.print(), 200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE });
  });
}

function requestCounter(register: Registry): Metrics['countRequest'] {
  const requests = new Counter({
    name: 'cairn_http_requests_total',
    help: 'Requests by method, pattern of the path and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'cairn_http_request_seconds',
    help: 'Seconds until an answer began, by method and pattern of the path.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  return ({ method, route, status, ms }) => {
    requests.inc({ method, route, status });
    seconds.observe({ method, route }, ms / 1_000);
  };
}

/** Looked at whenever somebody asks. */
function watchPool(register: Registry, pool: () => Pool | undefined): void {
  const connections = new Gauge({
    name: 'cairn_db_connections',
    help: 'Connections to the database by state, and the questions that wait for one.',
    labelNames: ['state'],
    registers: [register],
    collect: () => {
      const { total, idle, waiting } = pool() ?? {};
      if (total === undefined || idle === undefined) return;
      connections.set({ state: 'busy' }, total - idle);
      connections.set({ state: 'idle' }, idle);
      connections.set({ state: 'waiting' }, waiting ?? 0);
    },
  });
}

function sendsToken(http: HttpContext, token: string | undefined): boolean {
  const [, sent] = /^Bearer (\S+)$/.exec(http.req.header('authorization') ?? '') ?? [];
  return sent !== undefined && token !== undefined && timingSafeEqual(digest(sent), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const notForYou = refuse(
  'forbidden',
  'Metrics are shown to programs on this machine, and to those that send the token in CAIRN_METRICS_TOKEN.',
);
