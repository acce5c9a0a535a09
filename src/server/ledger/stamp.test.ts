import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTimestamp } from '../../core/ledger/timestamps/token.ts';
import { openStamp } from './stamp.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stderr.write('There is no openssl here, so no timestamp authority: its tests are left out.\n');

const checkpoint = 'cairn.example/1\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n';

/** The authority of the tests: openssl, behind a server of its own. */
const configuration = (folder: string): string => `[tsa]
default_tsa = here
[here]
dir = ${folder}
serial = ${folder}/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

describe.skipIf(!hasOpenssl)('a timestamp authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-tsa-'));
  const file = (name: string): string => join(folder, name);
  const heard: Error[] = [];
  let server: Server;
  let address = '';
  let answers: 'rightly' | 'about another text' | 'with nothing' = 'rightly';

  beforeAll(async () => {
    const subject = ['-subj', '/O=Test authority/CN=Clock'];
    const usage = ['-addext', 'extendedKeyUsage=critical,timeStamping'];
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', file('key.pem'), '-out', file('cert.pem')];
    execFileSync('openssl', ['req', '-x509', ...key, '-days', '2', ...subject, ...usage], { stdio: 'ignore' });
    writeFileSync(file('tsa.cnf'), configuration(folder));
    writeFileSync(file('serial'), '01\n');
    server = createServer(async (request, response) => {
      const query = Buffer.concat(await request.toArray());
      response.end(answers === 'with nothing' ? '' : reply(query));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function reply(query: Buffer): Buffer {
    const asked = answers === 'rightly' ? query : query.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
    writeFileSync(file('query'), asked);
    const signing = ['-signer', file('cert.pem'), '-inkey', file('key.pem'), '-config', file('tsa.cnf')];
    execFileSync('openssl', ['ts', '-reply', '-queryfile', file('query'), ...signing, '-out', file('reply')], {
      stdio: 'ignore',
    });
    return readFileSync(file('reply'));
  }

  const stamp = (): Promise<string | null> => openStamp(address, (error) => heard.push(error))(checkpoint);

  test('says when a checkpoint was there, and its word holds', async () => {
    answers = 'rightly';
    const token = (await stamp()) ?? '';
    const read = readTimestamp(token, checkpoint);
    expect(read?.authority).toBe('O=Test authority, CN=Clock');
    expect(Math.abs(Date.parse(read?.at ?? '') - Date.now())).toBeLessThan(60_000);
    expect(readTimestamp(token, checkpoint.replace('3', '4'))).toBeUndefined();
  });

  test('says nothing that holds once a byte of what it signed is changed', async () => {
    answers = 'rightly';
    const bytes = Buffer.from((await stamp()) ?? '', 'base64');
    const signature = bytes.length - 5;
    for (const at of [signature, bytes.indexOf('Test authority'), bytes.indexOf(String(new Date().getUTCFullYear()))]) {
      const flipped = Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)));
      expect([at, readTimestamp(flipped.toString('base64'), checkpoint)?.authority]).toEqual([at, undefined]);
    }
    expect(readTimestamp(bytes.subarray(0, 200).toString('base64'), checkpoint)).toBeUndefined();
  });

  test.each(['about another text', 'with nothing'] as const)(
    'that answers %s is reported and passed over',
    async (way) => {
      answers = way;
      heard.length = 0;
      expect(await stamp()).toBeNull();
      expect(heard).toMatchObject([{ message: `no timestamp from ${address}` }]);
    },
  );
});

test('an authority that is not there is reported and passed over', async () => {
  const heard: Error[] = [];
  expect(await openStamp('http://127.0.0.1:9/', (error) => heard.push(error))(checkpoint)).toBeNull();
  expect(heard).toHaveLength(1);
});
