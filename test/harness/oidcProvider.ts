import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import type { KnownPerson, ProviderOrder } from './oidc.ts';

/**
 * A provider of single sign-on, in a process of its own that ends with its parent. The first line it reads is its
 * order, the first it writes its address. Whoever comes is the person it was told last; it asks nothing.
 */
const people = new Map<string, KnownPerson>();
let current = '';

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => start(JSON.parse(line) as ProviderOrder));
lines.once('close', () => process.exit());

function start(order: ProviderOrder): void {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = openProvider(issuer, order);
    const callback = provider.callback();
    server.on('request', (request, response) => {
      if (request.url === '/pretend') void pretend(request, response);
      else if (request.url?.startsWith('/agree/') === true) void agree(provider, { request, response });
      else void callback(request, response);
    });
    process.stdout.write(`listening at ${issuer}\n`);
  });
}

const openProvider = (issuer: string, { clientId, clientSecret, redirectUri }: ProviderOrder): Provider =>
  new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(24).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    interactions: { url: (_, { uid }) => `/agree/${uid}` },
    pkce: { required: () => true },
  });

async function pretend(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const known = (await json(request)) as KnownPerson;
  people.set(known.sub, known);
  current = known.sub;
  response.end();
}

/** Signs in whoever it is at the moment, and grants what the client asks for. */
async function agree(
  provider: Provider,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: current, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: current }, consent });
}
