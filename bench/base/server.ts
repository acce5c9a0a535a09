import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { type Usage, usageOf } from './usage.ts';

/** The checkout that is measured. */
export const root = join(import.meta.dirname, '..', '..');

/** Cairn as a process of its own, as "cairn start" runs it. */
export type Server = {
  readonly address: string;
  /** From the start of the process until it said that it is up. */
  readonly upAfterMs: number;
  readonly usage: () => Usage;
  /** Sends a request over the one connection there is, and answers the JSON that came back. Throws on any status but 200. */
  readonly ask: <Answer>(method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>;
  /** Asks it to stop, and waits until it has. */
  readonly stop: () => Promise<void>;
};

/** Starts Cairn on a free port of this machine over the data in `folder`. */
export async function startServer(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'cairn.js'), 'start', '--no-open', '--port', '0', '--data', folder],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await addressOf(child);
  const upAfterMs = performance.now() - started;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    address,
    upAfterMs,
    usage: () => usageOf(child.pid ?? 0),
    ask: async <Answer>(method: 'GET' | 'POST', path: string, body?: object) =>
      JSON.parse(await send(agent, { method, url: address + path, body })) as Answer,
    stop: async () => {
      agent.destroy();
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Starts Cairn, lets `work` ask it, and stops it however that ends. */
export async function withServer<Answer>(folder: string, work: (server: Server) => Promise<Answer>): Promise<Answer> {
  const server = await startServer(folder);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /up on (http:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`cairn start ended with ${code}: ${printed}`)));
  });
}

type Sent = { readonly method: string; readonly url: string; readonly body: object | undefined };

function send(agent: Agent, { method, url, body }: Sent): Promise<string> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const outgoing = request(url, { agent, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        if (incoming.statusCode === 200) resolve(answer);
        else reject(new Error(`${method} ${url} answered ${incoming.statusCode}: ${answer}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
