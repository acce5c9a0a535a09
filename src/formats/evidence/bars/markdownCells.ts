/** The text of a cell of a table, on one line. */
export const formatCell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<br>', '\\<br>').replaceAll('\n', '<br>');

/** The texts of the cells of a row; undefined where the line is none. */
export function parseRow(line: string): readonly string[] | undefined {
  const inside = /^\s*\|(.*?)\|?\s*$/.exec(line)?.[1];
  if (inside === undefined) return undefined;
  const cells = inside.match(/(?:\\.|[^|\\]|\\$)*(?:\||$)/g) ?? [];
  return (inside === '' ? [] : cells.slice(0, -1)).map((cell) => parseCell(cell.replace(/\|$/, '').trim()));
}

/** Whether a row is the line below the head of a table. */
export const isRule = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell));

/** A row of a table. */
export const formatRow = (cells: readonly string[]): string => `| ${cells.map(formatCell).join(' | ')} |`;

const parseCell = (text: string): string =>
  text.replace(/\\(<br>|.)|<br\s*\/?>/g, (_, kept: string | undefined) => kept ?? '\n');

/** A name with its id, where the name alone would be given another one. */
export const formatNamed = ({ id, name }: Named, other: string): string =>
  id === (slugOf(name) || other) ? name : `${name} <!-- ${id} -->`;

/** What has a name, and an id that addresses and findings hold on to. */
export type Named = { readonly id: string; readonly name: string };

/** The name and id of a heading or a cell. Where no id is written it follows from the name, or is `other`. */
export function parseNamed(text: string, other: string): Named {
  const [, written = '', id] = /^(.*?)\s*(?:<!--\s*(\S+)\s*-->)?\s*$/s.exec(text) ?? [];
  const name = written.replace(/^(\*\*|__)(.*)\1$/s, '$2').trim();
  return { id: id ?? (slugOf(name) || other), name };
}

/** A name in lower case with hyphens between words; empty where nothing of it can stand in an id. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
