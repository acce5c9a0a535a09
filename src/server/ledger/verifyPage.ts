import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { sendTagged } from '../base/sendTagged.ts';

/**
 * Serves the page that checks bundles, to anybody. It is one file that names nothing beside it, so its policy allows its
 * own script and style by their hashes, as the file itself says for whoever opens it from their disk.
 */
export function mountVerifyPage(app: Hono, folder: string): void {
  app.on('GET', ['/verify', '/verify.html'], (http) => {
    const page = readFileSync(join(folder, 'verify.html'), 'utf8');
    const [, policy] = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(page) ?? [];
    if (policy === undefined) throw new Error('the page that checks bundles has no policy');
    return sendTagged(http, page, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
    });
  });
}
