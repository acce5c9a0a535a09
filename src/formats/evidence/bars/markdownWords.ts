/** The words that stand for the parts of a bar in Markdown. */
export const words = {
  id: 'Id',
  version: 'Version',
  aims: 'Aims',
  kinds: 'Kinds',
  rules: 'Rules',
  levels: 'Levels',
  thresholds: 'Thresholds',
} as const;

/** Whether a heading of that name is no dimension. */
export const isReserved = (name: string): boolean => name === words.levels || name === words.thresholds;

/** The key and value of a line such as `Rules: friction-faced`; undefined where it is none. */
export function parseKey(line: string): { readonly key: string; readonly value: string } | undefined {
  const [, key, value] = /^(Id|Version|Aims|Kinds|Rules):\s*(.*?)\s*$/.exec(line) ?? [];
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** What a point of a list says of a level; undefined where the line is none. */
export function parsePoint(line: string): { readonly level: string; readonly says: string } | undefined {
  const [, level, says] =
    /^\s*[-*+]\s+((?:\*\*|__)?[^:*_]{1,40}(?:\*\*|__)?):(?:\*\*|__)?\s+(.*?)\s*$/.exec(line) ?? [];
  return level === undefined || says === undefined ? undefined : { level, says };
}

/** Prose whose lines are taken for nothing else when they are read. */
export const escapeProse = (text: string): string =>
  text
    .split('\n')
    .map((line) => (isTelling(line) ? `\\${line}` : line))
    .join('\n');

/** A line of prose as it was before it was escaped. */
export const unescapeProse = (line: string): string =>
  line.startsWith('\\') && isTelling(line) ? line.slice(1) : line;

const isTelling = (line: string): boolean =>
  /^\\*(?:\s*[|#]|\s*[-*+]\s|---)/.test(line) || parseKey(line.replace(/^\\+/, '')) !== undefined;
