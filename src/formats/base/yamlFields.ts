import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Refusal, refuse } from '../../core/base/refusal.ts';

/** A YAML file while it is read. Readers answer with empty values where something is wrong, and note the problem here. */
export type YamlReading = {
  readonly fileName: string;
  readonly root: unknown;
  readonly lineOf: (node: unknown) => number;
  readonly problems: Refusal[];
};

/** The keys a map must have and those it may have; `noun` is what people call the map. */
export type Shape = {
  readonly noun: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
};

/** What one map holds, key by key. */
export type Fields = {
  readonly line: number;
  /** The text of a key, trimmed at its end; '' where the key is absent. */
  readonly text: (key: string) => string;
  /** The words of a list; none where the key is absent. */
  readonly words: (key: string) => readonly string[];
  /** The number of a key; undefined where the key is absent. */
  readonly number: (key: string) => number | undefined;
  readonly list: (key: string) => readonly unknown[];
};

/** Opens a YAML 1.2 file. A mistake of syntax is its first problem. */
export function openYaml(text: string, fileName: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(lines.linePos(offset).line, 1);
  const lineOf = (node: unknown): number => lineAt((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  const problems = document.errors
    .slice(0, 1)
    .map(({ message, pos }) =>
      refuse(
        'yaml-syntax',
        `Line ${lineAt(pos[0])} of ${fileName} is not valid YAML: ${message.trim()}. Correct the line.`,
      ),
    );
  return { fileName, root: document.contents, lineOf, problems };
}

/** Reads a map, and notes unknown and missing keys. */
export function readFields(reading: YamlReading, node: unknown, shape: Shape): Fields {
  const line = reading.lineOf(node);
  if (!isMap(node)) {
    note(
      reading,
      'not-a-map',
      `The ${shape.noun} on line ${line} of ${reading.fileName} is not a list of keys. Write it as "key: value" lines.`,
    );
    return { line, text: () => '', words: () => [], number: () => undefined, list: () => [] };
  }
  checkKeys(reading, node, shape);
  return {
    line,
    text: (key) => readText(reading, key, node.get(key, true)),
    words: (key) => readList(reading, key, node.get(key, true)).map((word) => readWord(reading, key, word)),
    number: (key) => readNumber(reading, key, node.get(key, true)),
    list: (key) => readList(reading, key, node.get(key, true)),
  };
}

/** The line of what lies at the end of a path of keys and places, or of the last step of it that is there. */
export function lineAt(reading: YamlReading, path: readonly (string | number)[]): number {
  const nodes = [reading.root];
  for (const step of path) nodes.push(stepInto(nodes.at(-1), step));
  return reading.lineOf(nodes.findLast((node) => node !== undefined));
}

function stepInto(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.get(step, true);
  return isSeq(node) ? node.items[Number(step)] : undefined;
}

/** Notes a problem; the first one noted is the answer to the person. */
export const note = (reading: YamlReading, code: string, message: string): number =>
  reading.problems.push(refuse(code, message));

function checkKeys(reading: YamlReading, map: YAMLMap, { noun, required, optional }: Shape): void {
  const { fileName } = reading;
  const known = [...required, ...optional];
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '?';
    if (known.includes(name)) continue;
    note(
      reading,
      'unknown-key',
      `Line ${reading.lineOf(key)} of ${fileName} has the unknown key "${name}". A ${noun} may have ${known.join(', ')}: correct the key or remove it.`,
    );
  }
  for (const name of required.filter((wanted) => !map.has(wanted))) {
    note(reading, 'missing-key', `The ${noun} on line ${reading.lineOf(map)} of ${fileName} has no "${name}". Add it.`);
  }
}

function readText(reading: YamlReading, key: string, node: unknown): string {
  if (node === undefined) return '';
  const value = isScalar(node) ? (node.value ?? '') : node;
  const line = reading.lineOf(node);
  if (typeof value !== 'string') {
    note(reading, 'not-text', `"${key}" on line ${line} of ${reading.fileName} is not text. Put it in quotes.`);
    return '';
  }
  if (value.trim() === '')
    note(
      reading,
      'empty-text',
      `"${key}" on line ${line} of ${reading.fileName} is empty. Write its text, or remove the key if it is optional.`,
    );
  return value.trimEnd();
}

function readNumber(reading: YamlReading, key: string, node: unknown): number | undefined {
  if (node === undefined) return undefined;
  if (isScalar(node) && typeof node.value === 'number') return node.value;
  note(
    reading,
    'not-a-number',
    `"${key}" on line ${reading.lineOf(node)} of ${reading.fileName} is not a number. Write digits alone.`,
  );
  return undefined;
}

function readList(reading: YamlReading, key: string, node: unknown): readonly unknown[] {
  if (node === undefined) return [];
  if (isSeq(node)) return node.items;
  note(
    reading,
    'not-a-list',
    `"${key}" on line ${reading.lineOf(node)} of ${reading.fileName} is not a list. Write one entry to a line, each after "- ".`,
  );
  return [];
}

function readWord(reading: YamlReading, key: string, node: unknown): string {
  const word = readText(reading, key, node);
  if (/\s/.test(word))
    note(
      reading,
      'not-a-word',
      `"${word}" on line ${reading.lineOf(node)} of ${reading.fileName} has a space. Write it as one word, with hyphens.`,
    );
  return word;
}
