import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';

describe('a server that is asked to stop', () => {
  const open: ChildProcess[] = [];

  afterEach(() => {
    for (const child of open.splice(0)) child.kill('SIGKILL');
  });

  /** A server in a process of its own, and a way to wait for what it prints. */
  async function start(graceMs: number) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'slowServer.ts'), String(graceMs)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    open.push(child);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
    const prints = async (wanted: RegExp): Promise<string> => {
      while (!wanted.test(printed)) await once(child.stdout, 'data');
      return wanted.exec(printed)?.[1] ?? '';
    };
    const ended = once(child, 'exit');
    return { child, port: Number(await prints(/^up (\d+)$/m)), prints, ended };
  }

  test('finishes what is in flight, takes no more, and then ends at once', async () => {
    const { child, port, prints, ended } = await start(25_000);
    const slow = fetch(`http://127.0.0.1:${port}/slow/1500`);
    await prints(/^asked$/m);
    child.kill('SIGTERM');
    await prints(/^stopping$/m);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
    const answer = await slow;
    expect([answer.status, await answer.text()]).toEqual([200, 'whole']);
    const answeredAt = performance.now();
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - answeredAt).toBeLessThan(2_000);
  });

  test('says on connections that are still open that it is not ready', async () => {
    const { child, port, prints } = await start(25_000);
    const socket = connect(port, '127.0.0.1');
    const answers = text(socket);
    socket.write('GET /slow/1000 HTTP/1.1\r\nHost: x\r\n\r\n');
    await prints(/^asked$/m);
    child.kill('SIGTERM');
    await prints(/^stopping$/m);
    socket.write('GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(await answers).toMatch(/^HTTP\/1\.1 200 [^]*whole[^]*HTTP\/1\.1 503 [^]*"stopping"/);
  });

  test('cuts off what takes longer than its patience', async () => {
    const { child, port, prints, ended } = await start(300);
    const endless = fetch(`http://127.0.0.1:${port}/slow/60000`);
    await prints(/^asked$/m);
    child.kill('SIGTERM');
    await expect(endless).rejects.toThrow('fetch failed');
    expect(await ended).toEqual([0, null]);
  });
});
