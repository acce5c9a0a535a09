import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { type Registration, registrations } from '../../core/base/registration.ts';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { isThisMachine } from '../../core/base/thisMachine.ts';
import type { PostSettings } from '../../server/base/mail/post.ts';

/** A provider of single sign-on, and what people call it. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
};

/** How a server is set up that others reach. */
export type ServerSettings = {
  readonly mode: 'server';
  /** The address people open: scheme, host and port, without a slash at its end. */
  readonly url: string;
  readonly secret: string;
  readonly registration: Registration;
  readonly mail: PostSettings | undefined;
  readonly oidc: OidcSettings | undefined;
  readonly trustedProxies: number;
  readonly metricsToken: string | undefined;
  /** The address it listens on. */
  readonly host: string;
};

/** How this Cairn is set up: for the one owner of this machine, or as a server. */
export type Settings = { readonly mode: 'local' } | ServerSettings;

/** The variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

type Wrong = Refusal<'settings'>;

/** Reads the settings from the variables; an empty one counts as left out. The first mistake is told, with what to do. */
export function readSettings(variables: Variables): Settings | Wrong {
  const given = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const address = given('CAIRN_URL');
  if (address === undefined) {
    const lost = serverOnly.find((name) => given(name) !== undefined);
    return lost === undefined ? { mode: 'local' } : sayNoUrl(lost);
  }
  return readServer(address, given);
}

type Given = (name: string) => string | undefined;

/** What makes sense for a server alone. Without CAIRN_URL there would be no sign-in, which whoever set these does not expect. */
const serverOnly: readonly string[] = [
  'CAIRN_SECRET',
  'CAIRN_REGISTRATION',
  'CAIRN_MAIL_FROM',
  'CAIRN_OIDC_ISSUER',
  'CAIRN_OIDC_CLIENT_ID',
  'CAIRN_OIDC_CLIENT_SECRET',
  'CAIRN_TRUSTED_PROXIES',
  'CAIRN_METRICS_TOKEN',
  'CAIRN_HOST',
];

function readServer(address: string, given: Given): ServerSettings | Wrong {
  const url = readUrl(address);
  if (isRefusal(url)) return url;
  const secret = readSecret(given('CAIRN_SECRET'));
  if (isRefusal(secret)) return secret;
  const registration = readRegistration(given('CAIRN_REGISTRATION'));
  if (isRefusal(registration)) return registration;
  const mail = readMail(given('SMTP_URL'), given('CAIRN_MAIL_FROM'));
  if (isRefusal(mail)) return mail;
  const oidc = readOidc(given);
  if (isRefusal(oidc)) return oidc;
  const trustedProxies = readProxies(given('CAIRN_TRUSTED_PROXIES'));
  if (isRefusal(trustedProxies)) return trustedProxies;
  const metricsToken = readMetricsToken(given('CAIRN_METRICS_TOKEN'));
  if (isRefusal(metricsToken)) return metricsToken;
  const host = readHost(given('CAIRN_HOST'));
  if (isRefusal(host)) return host;
  return { mode: 'server', url, secret, registration, mail, oidc, trustedProxies, metricsToken, host };
}

function readUrl(address: string): string | Wrong {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return wrong(`CAIRN_URL "${address}" is no address. Write it as people open it: https://cairn.example.org`);
  }
  if (url.username !== '' || url.password !== '' || url.pathname !== '/' || /[?#]/.test(address)) {
    return wrong(`CAIRN_URL may be an address alone, without a path, a password or anything behind it: ${url.origin}`);
  }
  if (url.protocol === 'http:' && !isThisMachine(url)) {
    return wrong(
      `CAIRN_URL begins with http, so passwords would travel for all to read. Put a proxy with a certificate in front of Cairn and set CAIRN_URL=https://${url.host}`,
    );
  }
  return url.origin;
}

function readSecret(secret: string | undefined): string | Wrong {
  if (secret !== undefined && secret.length >= secretLength) return secret;
  const fresh = randomBytes(32).toString('base64url');
  const trouble =
    secret === undefined ? 'CAIRN_SECRET is missing' : `CAIRN_SECRET is shorter than ${secretLength} characters`;
  return wrong(
    `${trouble}. Keep a secret of its own for this server, and keep it to yourself. Here is one: CAIRN_SECRET=${fresh}`,
  );
}

const secretLength = 32;

function readRegistration(chosen: string = 'invite'): Registration | Wrong {
  const known = registrations.find((one) => one === chosen);
  if (known !== undefined) return known;
  return wrong(
    `CAIRN_REGISTRATION "${chosen}" is not known. Choose "invite", "single-sign-on" to let in whomever your provider sends, or "open" to let anybody make an account.`,
  );
}

function readMail(address: string | undefined, from: string | undefined): PostSettings | undefined | Wrong {
  if (address === undefined && from === undefined) return undefined;
  if (address === undefined)
    return wrong('CAIRN_MAIL_FROM is set, but SMTP_URL is not. To send mail set both, else neither.');
  const url = URL.parse(address);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    return wrong('SMTP_URL is no address of a mail server. Write it as smtp://user:password@mail.example.org:587');
  }
  if ((url.username === '') !== (url.password === '')) {
    return wrong(
      'SMTP_URL has only one of user and password. Write both, or neither: smtp://user:password@mail.example.org:587',
    );
  }
  if (!canDecode(url.username + url.password)) {
    return wrong('SMTP_URL has a % in its user or password that begins no code. Write a % as %25.');
  }
  if (from === undefined || !/^([^<>"\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) {
    return wrong('CAIRN_MAIL_FROM has to say whom mail comes from: CAIRN_MAIL_FROM="Cairn <cairn@example.org>"');
  }
  return { url: address, from };
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function readOidc(given: Given): OidcSettings | undefined | Wrong {
  const [issuer, clientId, clientSecret] = oidcNames.map(given);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    const missing = oidcNames.filter((name) => given(name) === undefined).join(' and ');
    return wrong(`${missing} is missing. Single sign-on needs ${oidcNames.join(', ')}; set all of them, or none.`);
  }
  const url = URL.parse(issuer);
  if (url === null || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url)))) {
    return wrong(`CAIRN_OIDC_ISSUER "${issuer}" is no https address. Copy the issuer from your provider.`);
  }
  return { issuer, clientId, clientSecret, name: given('CAIRN_OIDC_NAME') ?? url.hostname };
}

const oidcNames = ['CAIRN_OIDC_ISSUER', 'CAIRN_OIDC_CLIENT_ID', 'CAIRN_OIDC_CLIENT_SECRET'] as const;

function readProxies(count: string = '0'): number | Wrong {
  if (/^([0-9]|10)$/.test(count)) return Number(count);
  return wrong(
    `CAIRN_TRUSTED_PROXIES "${count}" is no count. Say how many proxies of yours a request passes before Cairn, from 0 to 10.`,
  );
}

function readMetricsToken(token: string | undefined): string | undefined | Wrong {
  if (token === undefined || /^[\x21-\x7e]{32,}$/.test(token)) return token;
  return wrong(`CAIRN_METRICS_TOKEN needs ${secretLength} characters or more, without spaces.`);
}

function readHost(host: string = '127.0.0.1'): string | Wrong {
  if (isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) return host;
  return wrong(
    `CAIRN_HOST "${host}" is no address of this machine. Give one without scheme and port: 127.0.0.1, or 0.0.0.0 for all of them.`,
  );
}

const wrong = (message: string): Wrong => refuse('settings', message);

const sayNoUrl = (name: string): Wrong =>
  wrong(
    `${name} is set, but CAIRN_URL is not. Set CAIRN_URL to the address people open to run a server with accounts, or unset ${name} to be the one owner on this machine.`,
  );
