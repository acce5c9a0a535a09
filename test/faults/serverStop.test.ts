import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { listDecks } from '../../src/contract/study/decks.ts';
import { engines } from '../stage/stage.ts';
import { ask, beginImport } from './ask.ts';
import type { Running } from './cairn.ts';
import { type Ground, openGround, register, setupCodeOf, startSite } from './site.ts';

const rows = 5_000;

describe.each(engines)('a server on %s that is asked to stop in the middle of an import', (engine) => {
  let ground: Ground;
  let site: Running;
  afterEach(async () => {
    await site.kill();
    ground.remove();
  });

  test('says that it is not ready, finishes the import, and ends well', async () => {
    ground = await openGround(engine);
    site = await startSite(ground);
    const ada = await register(site.address, 'Ada', { invitation: await setupCodeOf(site) });
    const probe = openProbe(site.address);
    const lines = Array.from({ length: rows }, (_, at) => `Question ${at},Answer ${at}`).join('\n');
    const { ended } = await beginImport(ada.at(site.address), 'In flight', `front,back\n${lines}\n`);
    const stopped = site.stop();
    expect(await probe.finish()).toMatch(/^HTTP\/1\.1 503 [^]*\{"ready":false,"troubles":\["stopping"\]\}/);
    await expect(fetch(`${site.address}/healthz`)).rejects.toThrow('fetch failed');
    expect(await ended()).toMatchObject({ kind: 'done', report: { added: rows } });
    expect((await stopped).code).toBe(0);
    site = await startSite(ground);
    const { decks } = await ask(ada.at(site.address), listDecks, {});
    expect(decks.find(({ name }) => name === 'In flight')?.cards).toBe(rows);
  });
});

/** Somebody who has begun to ask whether a server is ready, on a connection that is open therefore, and ends the question later. */
function openProbe(address: string) {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const answer = text(socket);
  socket.write('GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n');
  return {
    finish: async (): Promise<string> => {
      // The signal is on its way to the server.
      await pause(100);
      socket.write('\r\n');
      return answer;
    },
  };
}
