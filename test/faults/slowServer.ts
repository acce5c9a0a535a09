import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { mountHealth, openHealth } from '../../src/server/base/health.ts';
import { listen } from '../../src/server/listen.ts';

/** A server that answers `/slow/MS` after so long, and stops on SIGTERM within the milliseconds it is started with. */
const graceMs = Number(process.argv[2]);
const health = openHealth({});
const app = new Hono();
mountHealth(app, health);
app.get('/slow/:ms', async (http) => {
  process.stdout.write('asked\n');
  await pause(Number(http.req.param('ms')));
  return http.text('whole');
});

const listening = await listen(app, 0);
if (isRefusal(listening)) throw new Error(listening.message);
process.once('SIGTERM', async () => {
  health.stop();
  const closed = listening.close(graceMs);
  process.stdout.write('stopping\n');
  await closed;
  process.exit(0);
});
process.stdout.write(`up ${listening.port}\n`);
