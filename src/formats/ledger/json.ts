import type { Instant } from '../../core/base/instant.ts';
import { type Refusal, refuse } from '../../core/base/refusal.ts';
import type { Audience } from '../../core/ledger/audience.ts';
import { linksOf } from '../../core/ledger/links.ts';
import { type Claim, type Entry, type FindKind, isMap, readClaims, type WrittenRecord } from './entry.ts';

/** When an export was made, and for whom; and what it tells that is no record. */
export type Occasion = {
  readonly at: Instant;
  readonly audience: Audience;
  readonly beside?: Readonly<Record<string, unknown>>;
};

/** Records as one JSON file: each with its fields, and its links by name beside them for whoever reads it. */
export async function* formatJson(
  entries: AsyncIterable<Entry>,
  { at, audience, beside = {} }: Occasion,
): AsyncIterable<string> {
  const head = JSON.stringify({ format, exportedAt: new Date(at).toISOString(), audience, ...beside }, null, 2);
  yield `${head.slice(0, -2)},\n  "records": [`;
  let before = '\n';
  for await (const entry of entries) {
    yield `${before}    ${JSON.stringify(shownOf(entry), null, 2).replaceAll('\n', '\n    ')}`;
    before = ',\n';
  }
  yield '\n  ]\n}\n';
}

/** The records of such a file, or what to correct in it. */
export function parseJson(text: string, findKind: FindKind): readonly WrittenRecord[] | Refusal {
  const file = readJson(text);
  if (!isMap(file) || file['format'] !== format || !Array.isArray(file['records']))
    return refuse('no-ledger', `This is no export of a ledger: its format is not "${format}". Choose another file.`);
  return readClaims(file['records'].map(claimOf), findKind);
}

function claimOf(written: unknown): Claim {
  const { id, kind, standing, fields } = isMap(written) ? written : {};
  return { id, kind, standing, fields: () => (isMap(fields) ? fields : {}) };
}

const format = 'cairn-ledger-1';

const shownOf = ({ kind, record, nameOf }: Entry) => ({
  id: record.id,
  kind: record.kind,
  title: record.title,
  standing: record.standing,
  means: record.means,
  revision: record.revision,
  createdAt: new Date(record.createdAt).toISOString(),
  changedAt: new Date(record.changedAt).toISOString(),
  fields: record.fields,
  links: linksOf(kind, record.fields).map(({ relation, toId }) => ({
    relation,
    to: toId,
    title: nameOf(toId) ?? null,
  })),
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
