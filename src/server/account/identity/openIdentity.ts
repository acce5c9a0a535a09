import { setTimeout } from 'node:timers/promises';
import { type Auth, betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth';
import type { AccountId } from '../../../core/base/id.ts';
import { secondMs } from '../../../core/base/instant.ts';
import { answerAs, refuseWith } from './answers.ts';
import { isNoticed, mailNotice } from './mails.ts';
import { addressHeader, optionsFor } from './options.ts';
import type { IdentityParts, Means, Tell } from './parts.ts';
import { singleSignOnPlugin } from './plugins.ts';
import { rememberingTokens } from './rows/sessionTokens.ts';
import { scrubbed } from './scrub.ts';
import { findSession, type SignedInSession } from './session.ts';
import { basePath, findWay, singleSignOnId } from './ways.ts';

/** Who signs in and how: everything under /api/auth. */
export type Identity = {
  /** Answers a request; `address` is where it came from, for the list of sessions. */
  readonly handle: (request: Request, address: string | null) => Promise<Response>;
  readonly findSignedIn: (headers: Headers) => Promise<SignedInSession | undefined>;
  readonly offered: Offered;
  /** Waits for the mails and notes that answers did not wait for. */
  readonly settle: () => Promise<void>;
};

/** What the screen of signing in may offer. */
export type Offered = {
  readonly password: true;
  readonly passkey: true;
  readonly link: boolean;
  /** What people call the provider of single sign-on; null where there is none. */
  readonly singleSignOn: string | null;
  readonly registration: IdentityParts['registration'];
};

/** Opens identity over its rows. */
export function openIdentity(parts: IdentityParts): Identity {
  const background = openBackground(parts);
  const means: Means = { parts, inBackground: background.add, tell: tellTo(parts, background.add) };
  const options = optionsFor(means);
  const library = betterAuth(options);
  const singleSignOn = openSingleSignOn(parts, options);
  const isOpen = (way: string): boolean => parts.singleSignOn !== null || !isSingleSignOn(way);
  return {
    async handle(request, address) {
      const path = new URL(request.url).pathname.slice(basePath.length);
      if (findWay(request.method, path) === undefined || !isOpen(path)) return refuseWith('NO_SUCH_PATH', 404);
      const chosen = isSingleSignOn(path) ? await singleSignOn() : library;
      if (chosen === undefined) return refuseWith('SINGLE_SIGN_ON_UNREACHABLE', 503);
      return rememberingTokens(async () => answerAs(path, await chosen.handler(from(request, address)), parts.url));
    },
    findSignedIn: (headers) => findSession(parts, headers),
    offered: {
      password: true,
      passkey: true,
      link: parts.hasMail,
      singleSignOn: parts.singleSignOn?.name ?? null,
      registration: parts.registration,
    },
    settle: background.settle,
  };
}

const isSingleSignOn = (path: string): boolean => path === '/sign-in/social' || path === `/callback/${singleSignOnId}`;

/** How long somebody waits for a provider that does not answer. */
const patienceMs = 10 * secondMs;

/**
 * The library with single sign-on, opened when first asked for and again where the provider was away. All else goes
 * through another one, so that no trouble of the provider's stands in the way of a password.
 */
function openSingleSignOn(
  { singleSignOn }: IdentityParts,
  options: BetterAuthOptions,
): () => Promise<Auth | undefined> {
  let held: Auth | undefined;
  return async () => {
    if (singleSignOn === null) return undefined;
    const opened = held ?? openWith(options, singleSignOnPlugin(singleSignOn));
    const context = await Promise.race([opened.$context, setTimeout(patienceMs, undefined, { ref: false })]);
    held = context?.socialProviders.some(({ issuer }) => isSame(issuer, singleSignOn.issuer)) ? opened : undefined;
    return held;
  };
}

/** Whether a provider calls itself what it was set up as, so that none stands in for another. */
const isSame = (issuer: string | undefined, expected: string): boolean =>
  issuer?.replace(/\/$/, '') === expected.replace(/\/$/, '');

function openWith(options: BetterAuthOptions, plugin: BetterAuthPlugin): Auth {
  const widened: BetterAuthOptions = { ...options, plugins: [...(options.plugins ?? []), plugin] };
  return betterAuth(widened);
}

function from(request: Request, address: string | null): Request {
  const headers = new Headers(request.headers);
  headers.delete(addressHeader);
  if (address !== null) headers.set(addressHeader, address);
  return new Request(request, { headers });
}

const tellTo =
  ({ note, send, url }: IdentityParts, add: Means['inBackground']): Tell =>
  (event, whom) => {
    add(note(event, whom === null ? null : (whom.id as AccountId)));
    if (isNoticed(event) && typeof whom?.email === 'string') add(send(mailNotice({ url, to: whom.email, event })));
  };

function openBackground({ report }: IdentityParts) {
  const underWay = new Set<Promise<unknown>>();
  const add = (work: Promise<unknown>): void => {
    const watched: Promise<unknown> = work
      .catch((error: unknown) => report(scrubbed(error)))
      .finally(() => underWay.delete(watched));
    underWay.add(watched);
  };
  const settle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return { add, settle };
}
