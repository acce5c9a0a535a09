import type { Place } from '../actions/base/place.ts';
import { type Cairn, openCairn } from '../actions/openCairn.ts';
import { loadStarterDecks } from '../actions/study/decks/loadStarterDecks.ts';
import { isRefusal, type Refusal } from '../core/base/refusal.ts';
import { createApp } from '../server/app.ts';
import { localDoor } from '../server/base/door.ts';
import { localHosts } from '../server/base/guard.ts';
import { listen } from '../server/listen.ts';
import { tellApart } from './base/command.ts';
import { machineTimeZone } from './base/place.ts';
import { sweepUploads } from './base/uploads.ts';
import type { Started, Way } from './base/started.ts';
import { readStarterDecks } from './base/starterDecks.ts';
import { builtPages } from './base/webBuild.ts';

/** Starts Cairn for the one owner of this machine. */
export async function startLocal(place: Place, way: Way): Promise<Started | Refusal> {
  const cairn = await openCairn(place, machineTimeZone());
  if (isRefusal(cairn)) return cairn;
  const started = await serve(cairn, way, sweepUploads(place));
  if (isRefusal(started)) await cairn.close();
  return started;
}

async function serve(
  { context, announce, close }: Cairn,
  { port, fileQuotaBytes, authority }: Way,
  uploads: string,
): Promise<Started | Refusal> {
  for (const refusal of await loadStarterDecks(context, readStarterDecks())) tellApart(refusal.message);
  let hosts = localHosts(port);
  const report = (error: Error): void => tellApart(error.stack ?? error.message);
  const door = localDoor(context);
  const kept = { uploads, fileQuotaBytes, authority };
  const app = createApp({ door, hosts: () => hosts, pages: builtPages, ...kept, report });
  const listening = await listen(app, port);
  if (isRefusal(listening)) return listening;
  hosts = localHosts(listening.port);
  announce(listening.address);
  return {
    address: listening.address,
    lines: [`Cairn is up on ${listening.address} (data: ${context.store.place}; stop with Ctrl+C)`],
    stop: async () => {
      await listening.close();
      await close();
    },
  };
}
