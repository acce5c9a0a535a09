import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headers, siteHeaders } from '../base/headers.ts';
import { mountVerifyPage } from './verifyPage.ts';

const policy = "default-src 'none'; script-src 'sha256-abc='";
const folder = mkdtempSync(join(tmpdir(), 'cairn-verify-page-'));

beforeAll(() =>
  writeFileSync(join(folder, 'verify.html'), `<meta http-equiv="content-security-policy" content="${policy}" />`),
);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['one owner', headers],
  ['everybody', siteHeaders('https://cairn.example.org')],
] as const)('the page that checks bundles, for %s', (_, middleware) => {
  const app = new Hono();
  app.use(middleware);
  mountVerifyPage(app, folder);

  test.each(['/verify', '/verify.html'])('is at %s under the policy that it names itself', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const again = await app.request(path, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
