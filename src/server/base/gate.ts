import type { Hono } from 'hono';
import { guardSite, type Site } from './guard.ts';
import { siteHeaders } from './headers.ts';
import { type Health, mountHealth } from './health.ts';
import { mountMetrics } from './metrics.ts';
import { watchRequests, type Watchers } from './requests.ts';

/** What stands between a server and whoever asks it. */
export type Gate = Site &
  Watchers & {
    readonly health: Health;
    readonly metricsToken: string | undefined;
  };

/**
 * Puts the gate of a server before everything else. Probes and metrics are answered under any name and without a line
 * in the log; all other requests are watched, also those that the guard turns away.
 */
export function mountGate(app: Hono, gate: Gate): void {
  app.use(siteHeaders(gate.url));
  mountHealth(app, gate.health);
  mountMetrics(app, gate.metrics, gate.metricsToken);
  app.use(watchRequests(gate, gate.trustedProxies));
  app.use(guardSite(gate));
}
