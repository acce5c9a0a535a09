import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { blindAddress, clientAddress } from './clientAddress.ts';

async function addressOf(forwardedFor: string | undefined, trustedProxies: number, peer?: string): Promise<string> {
  const app = new Hono().get('/', (http) => http.text(clientAddress(http, trustedProxies)));
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const answer = await app.request(
    '/',
    { headers },
    peer === undefined ? {} : { incoming: { socket: { remoteAddress: peer } } },
  );
  return answer.text();
}

test.each<readonly [string, string | undefined, number, string]>([
  ['the other end where no proxy is trusted', '203.0.113.1', 0, '192.0.2.7'],
  ['what the one proxy has seen', '203.0.113.1', 1, '203.0.113.1'],
  ['not what the caller claims before it', '198.51.100.9, 203.0.113.1', 1, '203.0.113.1'],
  ['what the outer of two proxies has seen', '198.51.100.9, 203.0.113.1, 10.0.0.2', 2, '203.0.113.1'],
  ['what is there where a proxy was passed by', '203.0.113.1', 2, '203.0.113.1'],
  ['the other end where the proxy says nothing', undefined, 1, '192.0.2.7'],
  ['the other end where it says nonsense', 'unknown', 1, '192.0.2.7'],
  ['an address without its port', '203.0.113.1:5678', 1, '203.0.113.1'],
  ['an address of IPv4 however it is written', '::ffff:203.0.113.1', 1, '203.0.113.1'],
  ['the first half of an address of IPv6', '2001:DB8:1:2:3:4:5:6', 1, '2001:db8:1:2::/64'],
  ['the same with zeros left out', '[2001:db8::9]:5678', 1, '2001:db8:0:0::/64'],
  ['the same with a zone', 'fe80::1%eth0', 1, 'fe80:0:0:0::/64'],
])('the address of a client is %s', async (_, forwardedFor, trustedProxies, address) => {
  expect(await addressOf(forwardedFor, trustedProxies, '192.0.2.7')).toBe(address);
});

test('the address of a client is unknown where there is no connection', async () => {
  expect(await addressOf(undefined, 0)).toBe('unknown');
});

test('a blinded address is the same for the same address, and another under another secret', () => {
  const blind = blindAddress('192.0.2.7', 'one');
  expect(blind).toMatch(/^[0-9a-f]{16}$/);
  expect(blindAddress('192.0.2.7', 'one')).toBe(blind);
  expect([blindAddress('192.0.2.8', 'one'), blindAddress('192.0.2.7', 'two')]).not.toContain(blind);
});
