import type { Bar, Dimension } from '../../../core/evidence/bars/bar.ts';
import { formatNamed, formatRow, slugOf } from './markdownCells.ts';
import { escapeProse, isReserved, words } from './markdownWords.ts';

/** A bar as Markdown that reads as the same bar: a section for each dimension, with its levels as a table. */
export function formatBarMarkdown(bar: Bar): string {
  const { id, name, version, about, aims, levels, dimensions, limits } = bar;
  const keys = [
    ...(id === slugOf(name) ? [] : [`${words.id}: ${id}`]),
    `${words.version}: ${version}`,
    `${words.aims}: ${aims}`,
  ];
  const thresholds = Object.entries(limits).map(([threshold, value]) => [threshold, `${value}`]);
  return `${[
    `# ${name}`,
    ...prose(about),
    keys.join('\n'),
    `## ${words.levels}`,
    tableOf(
      ['Level', 'What it expects'],
      levels.map((level, at) => [formatNamed(level, `level-${at + 1}`), level.expects]),
    ),
    ...(thresholds.length === 0 ? [] : [`## ${words.thresholds}`, tableOf(['Threshold', 'Value'], thresholds)]),
    ...dimensions.flatMap((dimension, at) => formatDimension(dimension, at)),
  ].join('\n\n')}\n`;
}

const prose = (text: string): readonly string[] => (text === '' ? [] : [escapeProse(text)]);

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [formatRow(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(formatRow)].join('\n');

function formatDimension({ id, name, expects, kinds, anchors, rules }: Dimension, at: number): readonly string[] {
  const heading = isReserved(name) ? `${name} <!-- ${id} -->` : formatNamed({ id, name }, `dimension-${at + 1}`);
  const keys = [
    ...(kinds.length === 0 ? [] : [`${words.kinds}: ${kinds.join(', ')}`]),
    ...(rules.length === 0 ? [] : [`${words.rules}: ${rules.join(', ')}`]),
  ];
  return [
    `## ${heading}`,
    ...prose(expects),
    ...(keys.length === 0 ? [] : [keys.join('\n')]),
    tableOf(
      ['Level', 'What it looks like', 'Records'],
      anchors.map(({ level, says, items }) => [level, says, `${items}`]),
    ),
  ];
}
