import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/base/refusal.ts';
import { readSettings, type Variables } from './settings.ts';

const secret = 'k3Vx0QzJb7mTnW5yRfLh2Ds8GcPa4UeX';
const least = { CAIRN_URL: 'https://cairn.example.org', CAIRN_SECRET: secret };
const oidc = {
  CAIRN_OIDC_ISSUER: 'https://login.example.org/realm',
  CAIRN_OIDC_CLIENT_ID: 'cairn',
  CAIRN_OIDC_CLIENT_SECRET: 'hush',
};

describe('settings', () => {
  test('are local where nothing is said, or nothing but empty words', () => {
    expect(readSettings({})).toEqual({ mode: 'local' });
    expect(readSettings({ CAIRN_URL: '', CAIRN_SECRET: ' ', PATH: '/bin', SMTP_URL: 'smtp://x' })).toEqual({
      mode: 'local',
    });
  });

  test('of a server need its address and a secret', () => {
    expect(readSettings(least)).toEqual({
      mode: 'server',
      url: 'https://cairn.example.org',
      secret,
      registration: 'invite',
      mail: undefined,
      oidc: undefined,
      trustedProxies: 0,
      metricsToken: undefined,
      host: '127.0.0.1',
    });
  });

  test('of a server may say everything', () => {
    const all = {
      ...least,
      ...oidc,
      CAIRN_URL: 'HTTPS://Cairn.example.org:8443/',
      CAIRN_REGISTRATION: 'open',
      SMTP_URL: 'smtp://me:p%40ss@mail.example.org:587',
      CAIRN_MAIL_FROM: 'Cairn <cairn@example.org>',
      CAIRN_OIDC_NAME: 'Example',
      CAIRN_TRUSTED_PROXIES: '2',
      CAIRN_METRICS_TOKEN: secret,
      CAIRN_HOST: '0.0.0.0',
    };
    expect(readSettings(all)).toEqual({
      mode: 'server',
      url: 'https://cairn.example.org:8443',
      secret,
      registration: 'open',
      mail: { url: 'smtp://me:p%40ss@mail.example.org:587', from: 'Cairn <cairn@example.org>' },
      oidc: { issuer: 'https://login.example.org/realm', clientId: 'cairn', clientSecret: 'hush', name: 'Example' },
      trustedProxies: 2,
      metricsToken: secret,
      host: '0.0.0.0',
    });
  });

  test.each(['http://localhost:4747', 'http://127.0.0.1:4747', 'http://[::1]:4747'])(
    'take %s, which does not leave this machine',
    (url) => expect(readSettings({ ...least, CAIRN_URL: url })).toMatchObject({ url }),
  );

  test('call a provider by its host where it has no name', () => {
    expect(readSettings({ ...least, ...oidc })).toMatchObject({ oidc: { name: 'login.example.org' } });
  });

  test.each([
    'CAIRN_SECRET',
    'CAIRN_REGISTRATION',
    'CAIRN_MAIL_FROM',
    'CAIRN_OIDC_ISSUER',
    'CAIRN_TRUSTED_PROXIES',
    'CAIRN_METRICS_TOKEN',
    'CAIRN_HOST',
  ])('with %s alone do not start a Cairn without sign-in', (name) => {
    expect(refusalOf({ [name]: 'x' })).toBe(
      `${name} is set, but CAIRN_URL is not. Set CAIRN_URL to the address people open to run a server with accounts, or unset ${name} to be the one owner on this machine.`,
    );
  });

  test('offer a fresh secret where there is none, or a short one', () => {
    const [one, other] = [{ CAIRN_SECRET: '' }, { CAIRN_SECRET: 'short' }].map((said) =>
      refusalOf({ ...least, ...said }),
    );
    expect(one).toMatch(/^CAIRN_SECRET is missing\. .* Here is one: CAIRN_SECRET=[\w-]{43}$/);
    expect(other).toMatch(/^CAIRN_SECRET is shorter than 32 characters\. .*=[\w-]{43}$/);
    expect(one?.slice(-43)).not.toBe(other?.slice(-43));
  });

  test('never repeat a secret that was given', () => {
    const said = { ...least, ...oidc, SMTP_URL: 'smtps://me:hush%@mail.example.org', CAIRN_METRICS_TOKEN: 'hush hush' };
    expect(refusalOf(said)).not.toContain('hush');
    expect(refusalOf({ ...said, SMTP_URL: '' })).not.toContain('hush');
    expect(refusalOf({ ...least, SMTP_URL: 'me:hush@mail' })).not.toContain('hush');
  });

  const none = 'SMTP_URL is no address of a mail server. Write it as smtp://user:password@mail.example.org:587';
  const from = 'CAIRN_MAIL_FROM has to say whom mail comes from: CAIRN_MAIL_FROM="Cairn <cairn@example.org>"';
  const smtp = 'smtp://mail.example.org';
  test.each<readonly [Variables, string]>([
    [
      { CAIRN_URL: 'cairn.example.org' },
      'CAIRN_URL "cairn.example.org" is no address. Write it as people open it: https://cairn.example.org',
    ],
    [
      { CAIRN_URL: 'ftp://cairn.example.org' },
      'CAIRN_URL "ftp://cairn.example.org" is no address. Write it as people open it: https://cairn.example.org',
    ],
    ...['/cards', '/?a=1', '/#top', '?'].map(
      (rest) =>
        [
          { CAIRN_URL: `https://cairn.example.org${rest}` },
          'CAIRN_URL may be an address alone, without a path, a password or anything behind it: https://cairn.example.org',
        ] as const,
    ),
    [
      { CAIRN_URL: 'https://me:hush@cairn.example.org' },
      'CAIRN_URL may be an address alone, without a path, a password or anything behind it: https://cairn.example.org',
    ],
    [
      { CAIRN_URL: 'http://cairn.example.org' },
      'CAIRN_URL begins with http, so passwords would travel for all to read. Put a proxy with a certificate in front of Cairn and set CAIRN_URL=https://cairn.example.org',
    ],
    [
      { CAIRN_REGISTRATION: 'closed' },
      'CAIRN_REGISTRATION "closed" is not known. Choose "invite", "single-sign-on" to let in whomever your provider sends, or "open" to let anybody make an account.',
    ],
    [{ CAIRN_MAIL_FROM: 'a@b' }, 'CAIRN_MAIL_FROM is set, but SMTP_URL is not. To send mail set both, else neither.'],
    [{ SMTP_URL: 'mail.example.org' }, none],
    [{ SMTP_URL: 'https://mail.example.org' }, none],
    [{ SMTP_URL: 'smtp://' }, none],
    [
      { SMTP_URL: 'smtp://me@mail.example.org' },
      'SMTP_URL has only one of user and password. Write both, or neither: smtp://user:password@mail.example.org:587',
    ],
    [
      { SMTP_URL: 'smtp://me:50%@mail.example.org' },
      'SMTP_URL has a % in its user or password that begins no code. Write a % as %25.',
    ],
    [{ SMTP_URL: smtp }, from],
    [{ SMTP_URL: smtp, CAIRN_MAIL_FROM: 'Cairn' }, from],
    [{ SMTP_URL: smtp, CAIRN_MAIL_FROM: 'Cairn <cairn@example.org>\r\nBcc: all@example.org' }, from],
    [
      { ...oidc, CAIRN_OIDC_CLIENT_ID: '' },
      'CAIRN_OIDC_CLIENT_ID is missing. Single sign-on needs CAIRN_OIDC_ISSUER, CAIRN_OIDC_CLIENT_ID, CAIRN_OIDC_CLIENT_SECRET; set all of them, or none.',
    ],
    [
      { ...oidc, CAIRN_OIDC_ISSUER: 'http://login.example.org' },
      'CAIRN_OIDC_ISSUER "http://login.example.org" is no https address. Copy the issuer from your provider.',
    ],
    ...['-1', '11', 'two', '1.5'].map(
      (count) =>
        [
          { CAIRN_TRUSTED_PROXIES: count },
          `CAIRN_TRUSTED_PROXIES "${count}" is no count. Say how many proxies of yours a request passes before Cairn, from 0 to 10.`,
        ] as const,
    ),
    [{ CAIRN_METRICS_TOKEN: 'short' }, 'CAIRN_METRICS_TOKEN needs 32 characters or more, without spaces.'],
    ...['http://0.0.0.0', '0.0.0.0:80', '[::1]'].map(
      (host) =>
        [
          { CAIRN_HOST: host },
          `CAIRN_HOST "${host}" is no address of this machine. Give one without scheme and port: 127.0.0.1, or 0.0.0.0 for all of them.`,
        ] as const,
    ),
  ])('%j are told what to do', (said, message) => {
    expect(refusalOf({ ...least, ...said })).toBe(message);
  });
});

function refusalOf(variables: Variables): string | undefined {
  const read = readSettings(variables);
  return isRefusal(read) ? read.message : undefined;
}

test('every variable is told of in the documentation', () => {
  const source = readFileSync(join(import.meta.dirname, 'settings.ts'), 'utf8');
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'operating', 'settings.md'), 'utf8');
  const names = new Set([...source.matchAll(/'((?:CAIRN|SMTP)_[A-Z_]+)'/g)].map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(10);
  expect([...names].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});
