import { parseDocument, stringify } from 'yaml';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Anchor, Bar, Dimension, Level } from '../../../core/evidence/bars/bar.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import { lineAt, note, openYaml, readFields, type Shape, type YamlReading } from '../../base/yamlFields.ts';
import { refuseContradiction } from './contradicted.ts';

/** Reads a bar, or says which line to correct. */
export function parseBarYaml(text: string, fileName: string): Bar | Refusal {
  const reading = openYaml(text, fileName);
  const [broken] = reading.problems;
  if (broken !== undefined) return broken;
  const fields = readFields(reading, reading.root, shapes.bar);
  const bar = {
    id: fields.text('id'),
    name: fields.text('name'),
    version: fields.number('version') ?? 1,
    about: fields.text('about'),
    aims: fields.text('aims'),
    levels: fields.list('levels').map((node) => readLevel(reading, node)),
    dimensions: fields.list('dimensions').map((node) => readDimension(reading, node)),
    limits: readLimits(reading, fields.list('thresholds')),
  };
  const place = { fileName, lineAt: (path: readonly (string | number)[]) => lineAt(reading, path) };
  return reading.problems[0] ?? refuseContradiction(bar, place) ?? bar;
}

/** A bar as a file that reads as the same bar. */
export function formatBarYaml({ about, limits, levels, dimensions, ...rest }: Bar): string {
  const thresholds = Object.entries(limits).map(([threshold, value]) => ({ threshold, value }));
  const written = {
    id: rest.id,
    name: rest.name,
    version: rest.version,
    ...given('about', about),
    aims: rest.aims,
    levels: levels.map(({ id, name, expects }) => ({ id, name, ...given('expects', expects) })),
    ...given('thresholds', thresholds),
    dimensions: dimensions.map(({ id, name, expects, kinds, anchors, rules }) => ({
      id,
      name,
      ...given('expects', expects),
      ...given('kinds', kinds),
      anchors: anchors.map(({ level, says, items }) => ({ level, says, ...(items === 0 ? {} : { items }) })),
      ...given('rules', rules),
    })),
  };
  return stringify(written, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The text of a bar with another version; comments and all else stay. */
export function setVersion(text: string, version: number): string {
  const document = parseDocument(text);
  if (document.get('version') === version) return text;
  document.set('version', version);
  return document.toString({ lineWidth: 0 });
}

/** A key with its value, where there is one. */
const given = (key: string, value: string | readonly unknown[]): object => (value.length === 0 ? {} : { [key]: value });

const shapes = {
  bar: {
    noun: 'bar',
    required: ['id', 'name', 'version', 'aims', 'levels', 'dimensions'],
    optional: ['about', 'thresholds'],
  },
  level: { noun: 'level', required: ['id', 'name'], optional: ['expects'] },
  threshold: { noun: 'threshold', required: ['threshold', 'value'], optional: [] },
  dimension: { noun: 'dimension', required: ['id', 'name', 'anchors'], optional: ['expects', 'kinds', 'rules'] },
  anchor: { noun: 'anchor', required: ['level', 'says'], optional: ['items'] },
} as const satisfies Readonly<Record<string, Shape>>;

function readLevel(reading: YamlReading, node: unknown): Level {
  const { text } = readFields(reading, node, shapes.level);
  return { id: text('id'), name: text('name'), expects: text('expects') };
}

function readDimension(reading: YamlReading, node: unknown): Dimension {
  const { text, words, list, line } = readFields(reading, node, shapes.dimension);
  const kinds = words('kinds');
  for (const kind of kinds.filter((name) => !isSubject(name)))
    note(
      reading,
      'unknown-kind',
      `Line ${line} of ${reading.fileName}: There is no kind of record "${kind}" that rules read. Correct it, or remove it.`,
    );
  return {
    id: text('id'),
    name: text('name'),
    expects: text('expects'),
    kinds: kinds.filter(isSubject),
    anchors: list('anchors').map((one) => readAnchor(reading, one)),
    rules: words('rules'),
  };
}

function readAnchor(reading: YamlReading, node: unknown): Anchor {
  const { text, number } = readFields(reading, node, shapes.anchor);
  return { level: text('level'), says: text('says'), items: number('items') ?? 0 };
}

function readLimits(reading: YamlReading, nodes: readonly unknown[]): Bar['limits'] {
  const limits = new Map<string, number>();
  for (const node of nodes) {
    const { text, number, line } = readFields(reading, node, shapes.threshold);
    const name = text('threshold');
    if (limits.has(name))
      note(
        reading,
        'threshold-twice',
        `Line ${line} of ${reading.fileName} sets "${name}" again. Remove one of the two.`,
      );
    limits.set(name, number('value') ?? 0);
  }
  return Object.fromEntries(limits);
}
