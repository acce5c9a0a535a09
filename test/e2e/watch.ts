import type { Page } from 'playwright-core';

/** What goes wrong in a page, gathered while a test uses it. */
export type Watch = { readonly complaints: () => readonly string[]; readonly allow: (pattern: RegExp) => void };

/** Watches a page for errors, warnings of React, policy violations, refused loads, and calls that leave this machine. */
export async function watchPage(page: Page): Promise<Watch> {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      heard.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // The browser itself gives up what it no longer needs, as when a page is left or a download begins.
    if (why !== 'net::ERR_ABORTED') heard.push(`failed: ${request.method()} ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      heard.push(`answered ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route(isElsewhere, async (route) => {
    heard.push(`left this machine: ${route.request().url()}`);
    await route.abort();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      // oxlint-disable-next-line no-console -- the one way out of the page
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return {
    complaints: () => heard.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    allow: (pattern) => void allowed.push(pattern),
  };
}

const isElsewhere = (url: URL): boolean =>
  /^(https?|wss?):$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);
