import type { Figure, Reach, Unit } from './bench.ts';

/** The figures as a table: work, reach, measured, verdict. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [['work', 'reach', 'measured', 'verdict'], ...figures.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

/** A figure as people read it: three digits, thousands apart, seconds from a thousand milliseconds on. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'ms' && value >= 1_000) return `${formatNumber(value / 1_000)} s`;
  return `${formatNumber(value)} ${unit}`;
}

function rowOf({ work, value, unit, reach, aside }: Figure): readonly string[] {
  const measured = formatValue(value, unit) + (aside === undefined ? '' : ` (${aside})`);
  if (reach === undefined) return [work, '', measured, ''];
  return [work, formatReach(reach, unit), measured, isWithin(value, reach) ? 'reached' : 'MISSED'];
}

const formatReach = (reach: Reach, unit: Unit): string =>
  'atMost' in reach ? `≤ ${formatValue(reach.atMost, unit)}` : `≥ ${formatValue(reach.atLeast, unit)}`;

const isWithin = (value: number, reach: Reach): boolean =>
  'atMost' in reach ? value <= reach.atMost : value >= reach.atLeast;

const formatNumber = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
