import { makeSetupCode } from '../actions/account/arriving/setupCode.ts';
import type { Place } from '../actions/base/place.ts';
import { openServingCairn, type ServingCairn } from '../actions/openCairn.ts';
import { isRefusal, type Refusal } from '../core/base/refusal.ts';
import { listen, serverGraceMs } from '../server/listen.ts';
import { createServerApp } from '../server/serverApp.ts';
import { openService } from '../server/serving.ts';
import { tellApart } from './base/command.ts';
import type { ServerSettings } from './base/settings.ts';
import type { Started, Way } from './base/started.ts';
import { readStarterDecks } from './base/starterDecks.ts';
import { sweepUploads } from './base/uploads.ts';
import { builtPages } from './base/webBuild.ts';

/** Starts Cairn for everybody who has an account on it. */
export async function startServer(place: Place, way: Way, settings: ServerSettings): Promise<Started | Refusal> {
  const cairn = await openServingCairn(place);
  if (isRefusal(cairn)) return cairn;
  const started = await serve(cairn, { ...way, settings, uploads: sweepUploads(place) });
  if (isRefusal(started)) await cairn.close();
  return started;
}

type Serving = Way & { readonly settings: ServerSettings; readonly uploads: string };

async function serve(
  { visit, announce, close }: ServingCairn,
  { port, fileQuotaBytes, authority, settings, uploads }: Serving,
): Promise<Started | Refusal> {
  const service = openService(visit, settings, tellApart);
  const { secret } = settings;
  const starterDecks = readStarterDecks();
  const kept = { uploads, fileQuotaBytes, authority };
  const app = createServerApp({ ...service, ...kept, visit, secret, pages: builtPages, starterDecks });
  const listening = await listen(app, port, settings.host);
  if (isRefusal(listening)) {
    await service.close();
    return listening;
  }
  announce(listening.address);
  const { gate } = service;
  gate.log('info', 'started');
  return {
    address: settings.url,
    lines: [
      `Cairn is up on ${settings.url}, listening on ${listening.address} (data: ${visit.store.place}; stop with Ctrl+C)`,
      ...(await sayFirstSteps(visit, settings.url)),
    ],
    stop: async () => {
      gate.log('info', 'stopping');
      gate.health.stop();
      await listening.close(serverGraceMs);
      await service.close();
      await close();
      gate.log('info', 'stopped');
    },
  };
}

/** The way to the first account, while there is none. */
async function sayFirstSteps(visit: ServingCairn['visit'], url: string): Promise<readonly string[]> {
  const code = await makeSetupCode(visit);
  return code === undefined
    ? []
    : [`Nobody has an account yet. Make the first one, which runs this Cairn: ${url}/sign-up#${code}`];
}
