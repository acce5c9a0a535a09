import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';

/** Whether this process can serve. */
export type Health = {
  /** The names of what is not as it must be; none where all is well. */
  readonly findTroubles: () => Promise<readonly string[]>;
  /** From now on it is stopping, and says so. */
  readonly stop: () => void;
};

/** What has to hold for this process to serve, by name. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

/** How long a check may take before it counts as failed. */
const patienceMs = 2_000;

/** Looks at the checks whenever somebody asks. */
export function openHealth(checks: Checks): Health {
  let isStopping = false;
  return {
    stop: () => {
      isStopping = true;
    },
    findTroubles: async () => {
      if (isStopping) return ['stopping'];
      const found = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => ((await holds(check)) ? [] : [name])),
      );
      return found.flat();
    },
  };
}

/** Answers `/healthz` (the process lives) and `/readyz` (it can serve), under any name: probes know only an address. */
export function mountHealth(app: Hono, { findTroubles }: Health): void {
  app.get('/healthz', (http) => http.json({ alive: true }));
  app.get('/readyz', async (http) => {
    const troubles = await findTroubles();
    return http.json({ ready: troubles.length === 0, troubles }, troubles.length === 0 ? 200 : 503);
  });
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await Promise.race([check(), pause(patienceMs, false, { ref: false })]);
  } catch {
    return false;
  }
}
