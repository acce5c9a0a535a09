import { setImmediate } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import type { Refusal } from '../../core/base/refusal.ts';
import { type Kind, titleOf } from '../../core/ledger/kind.ts';
import { type Claim, type Entry, type FindKind, isMap, readClaims, type WrittenRecord } from './entry.ts';
import { formatPlain, parsePlain } from './plain.ts';

/** A record as a file of its own: what is short as front matter, its line as the heading, prose in sections. */
export const formatMarkdown = (entry: Entry): string =>
  `---\n${formatFront(entry)}---\n\n${formatTitle(entry)}\n${formatSections(entry)}`;

/** Records as one file, each as above but with its front matter as a block of code below its heading. */
export async function* formatMarkdownFile(entries: AsyncIterable<Entry>): AsyncIterable<string> {
  let before = '';
  for await (const entry of entries) {
    yield `${before}${formatTitle(entry)}\n\`\`\`yaml\n${formatFront(entry)}\`\`\`\n\n${formatSections(entry)}`;
    before = `${separator}\n\n`;
  }
}

/** The records of such a file, one or many, or what to correct in it. Others have their turn while it is read. */
export async function parseMarkdown(text: string, findKind: FindKind): Promise<readonly WrittenRecord[] | Refusal> {
  const lines = text.replace(/^\ufeff/, '').split(/^[^\n]*\r\n/.test(text) ? /\r?\n/ : '\n');
  const claims: Claim[] = [];
  for (const part of partsOf(lines)) {
    await setImmediate();
    claims.push(claimOf(part));
  }
  return readClaims(claims, findKind);
}

const separator = '<!-- next record -->';

/** A line of prose that would end its section, however often it is escaped. */
const telling = /^\\*(?:## .* <!-- \w+ -->|<!-- next record -->)$/;

const heading = /^## .* <!-- (\w+) -->$/;

const formatTitle = ({ kind, record }: Entry): string => `# ${titleOf(kind, record.fields)}\n`;

/** Prose goes into sections of its own, and the line that stands for the record into its heading. */
const isShort = (kind: Kind, name: string): boolean => name !== kind.title && kind.fields[name]?.type !== 'prose';

function formatFront({ kind, record, nameOf }: Entry): string {
  const short = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = record.fields[name];
    return value === undefined || !isShort(kind, name) ? [] : [[name, formatPlain(field, value, nameOf)] as const];
  });
  const cairn = {
    kind: kind.name,
    id: record.id,
    standing: record.standing,
    revision: record.revision,
    created: new Date(record.createdAt).toISOString(),
    changed: new Date(record.changedAt).toISOString(),
  };
  return stringify({ cairn, ...Object.fromEntries(short) }, { lineWidth: 0, aliasDuplicateObjects: false });
}

const formatSections = ({ kind, record }: Entry): string =>
  Object.entries(kind.fields)
    .flatMap(([name, { label }]) => {
      const text = record.fields[name];
      return typeof text !== 'string' || isShort(kind, name) || name === kind.title
        ? []
        : [`## ${label} <!-- ${name} -->\n\n${escape(text)}\n\n`];
    })
    .join('');

const escape = (text: string): string =>
  text
    .split('\n')
    .map((line) => (telling.test(line) ? `\\${line}` : line))
    .join('\n');

const unescape = (line: string): string => (telling.test(line) ? line.slice(1) : line);

function partsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const ends = [...lines.keys()].filter((at) => lines[at] === separator);
  return [...ends, lines.length].map((end, place) => lines.slice((ends[place - 1] ?? -1) + 1, end));
}

function claimOf(lines: readonly string[]): Claim {
  const { front, body } = takeFront(lines);
  const { cairn, ...short } = readYaml(front);
  const { kind, id, standing } = isMap(cairn) ? cairn : {};
  return { kind, id, standing, fields: (known) => ({ ...parseFront(known, short), ...parseBody(known, body) }) };
}

function takeFront(lines: readonly string[]): { readonly front: string; readonly body: readonly string[] } {
  const from = lines.findIndex((line) => line === '---' || line === '```yaml');
  const to = lines.indexOf(lines[from] === '---' ? '---' : '```', from + 1);
  if (from < 0 || to < 0) return { front: '', body: lines };
  return { front: lines.slice(from + 1, to).join('\n'), body: [...lines.slice(0, from), ...lines.slice(to + 1)] };
}

/** What a stranger wrote is long at times: neither keys nor mistakes are compared with all of it, each for itself. */
const plainly = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

/** No record has more in front than this; reading it could not be interrupted. */
const longestFront = 200_000;

function readYaml(text: string): Readonly<Record<string, unknown>> {
  if (text.length > longestFront) return {};
  try {
    const read: unknown = parse(text, plainly);
    return isMap(read) ? read : {};
  } catch {
    return {};
  }
}

const parseFront = (kind: Kind, short: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(short).map(([name, value]) => [name, parsePlain(kind.fields[name], value)]));

function parseBody(kind: Kind, lines: readonly string[]): Readonly<Record<string, string>> {
  const fields = new Map<string, string[]>();
  let section: string[] | undefined;
  for (const line of lines) {
    const [, name] = heading.exec(line) ?? [];
    if (name !== undefined) fields.set(name, (section = []));
    else if (section !== undefined) section.push(unescape(line));
    else if (line.startsWith('# ')) fields.set(kind.title, [line.slice(2)]);
  }
  return Object.fromEntries([...fields].map(([name, text]) => [name, text.join('\n')]));
}
