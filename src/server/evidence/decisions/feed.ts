import { decisionPath, type ListedDecision, logPath, type ReadableLog } from '../../../contract/evidence/publicLogs.ts';

/** The most decisions that a feed tells. */
export const mostTold = 50;

/** The newest decisions of a published log as an Atom feed (RFC 4287). */
export function renderFeed(origin: string, log: ReadableLog): string {
  const address = `${origin}${logPath(log.slug)}`;
  const updated = new Date(log.publishedAt).toISOString();
  const entries = log.decisions.map((decision) => entryOf({ origin, log, updated }, decision));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${address}</id>
  <title>${escape(log.title)}</title>
  <updated>${updated}</updated>
  <author><name>${escape(log.title)}</name></author>
  <link rel="self" href="${origin}${logPath(log.slug, '/feed.xml')}"/>
  <link rel="alternate" type="text/html" href="${address}"/>
${entries.join('')}</feed>
`;
}

type Told = { readonly origin: string; readonly log: ReadableLog; readonly updated: string };

function entryOf({ origin, log, updated }: Told, { id, title, outcome, status, decidedOn }: ListedDecision): string {
  const address = `${origin}${decisionPath(log.slug, id)}`;
  return `  <entry>
    <id>${address}</id>
    <title>${escape(title)}</title>
    <updated>${decidedOn === null ? updated : `${decidedOn}T00:00:00Z`}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${escape(outcome === null ? status : `${status}: ${outcome}`)}</summary>
  </entry>
`;
}

/** Text as XML holds it: escaped, without the controls that XML cannot name. */
const escape = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
