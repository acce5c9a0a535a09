import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** Somebody whom the provider knows. */
export type KnownPerson = {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
};

/** A provider of single sign-on on this machine, for one client. */
export type SignOnProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom the provider says it is from now on. */
  readonly pretendToBe: (known: KnownPerson) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What the process of the provider is told on its first line: see oidcProvider.ts. */
export type ProviderOrder = { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };

/** Starts a provider, in a process of its own, that sends people back to `redirectUri`. */
export async function startSignOnProvider(redirectUri: string): Promise<SignOnProvider> {
  const client = { clientId: 'cairn', clientSecret: randomBytes(24).toString('hex') };
  const order: ProviderOrder = { ...client, redirectUri };
  const file = fileURLToPath(new URL('oidcProvider.ts', import.meta.url));
  const keeper = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'ignore'] });
  keeper.stdin.write(`${JSON.stringify(order)}\n`);
  const issuer = await findAddress(keeper.stdout);
  return {
    ...client,
    issuer,
    async pretendToBe(known) {
      await fetch(`${issuer}/pretend`, { method: 'POST', body: JSON.stringify(known) });
    },
    stop: () =>
      new Promise((resolve) => {
        keeper.once('exit', () => resolve());
        keeper.stdin.end();
      }),
  };
}

/** Reads until the address comes, and lets the rest flow by. */
async function findAddress(output: NodeJS.ReadableStream): Promise<string> {
  let written = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk) => {
      written += String(chunk);
      const address = /listening at (\S+)\n/.exec(written)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.once('end', () => reject(new Error(`the provider ended: ${written}`)));
  });
}
