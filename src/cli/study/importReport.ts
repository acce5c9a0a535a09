import type { ImportOutcome } from '../../actions/study/imports/importCsv.ts';
import type { ImportPreview } from '../../contract/study/imports.ts';
import type { Encoding, Separator, Target } from '../../core/study/reading.ts';
import { sayCount, sayDuration, sayNumber } from '../base/words/amounts.ts';
import { printable } from '../base/words/printable.ts';

/** How a file is read, as lines. */
export function sayReading({
  fileName,
  reading,
  byteOrderMark,
  columns,
}: Omit<ImportPreview, 'importId'>): readonly string[] {
  const { encoding, separator, quoted, header, mapping } = reading;
  const written = [
    `${encodingNames[encoding]}${byteOrderMark ? ' with a byte-order mark' : ''}`,
    `columns separated by ${separatorNames[separator]}`,
    quoted ? 'quotes around text' : 'quotes are text like any other',
    header ? 'first row is the header' : 'no header',
  ];
  return [
    `${printable(fileName)}: ${written.join(', ')}`,
    ...mapping.map(
      (target, place) => `  ${sayColumn(header ? columns[place] : undefined, place)} → ${targetNames[target]}`,
    ),
  ];
}

/** What came of an import, as lines. */
export function sayOutcome({ kind, report }: ImportOutcome): readonly string[] {
  const { added, updated, skipped, bad, decks, tookMs } = report;
  const kept = decks.filter(({ cards }) => cards > 0);
  const sum =
    kind === 'nothing imported'
      ? `Nothing was imported, because ${sayCount(bad, 'row')} cannot be read. Correct the file, or leave out --strict.`
      : `Added ${sayNumber(added)}, updated ${sayNumber(updated)}, skipped ${sayNumber(skipped)} that you have already, left out ${sayNumber(bad)} that cannot be read; in ${tookMs < 1_000 ? `${tookMs} ms` : sayDuration(tookMs)}.`;
  const isEmpty = added + updated + skipped + bad === 0;
  return [
    isEmpty ? 'There are no rows in this file, so nothing was imported.' : sum,
    ...kept.map(({ name, cards }) => `  ${printable(name)}: ${sayCount(cards, 'row')}`),
    ...sayBadRows(report),
  ];
}

function sayBadRows({ bad, badRows }: ImportOutcome['report']): readonly string[] {
  if (bad === 0) return [];
  const shown = badRows.slice(0, mostShown);
  const rest = bad - shown.length;
  return [
    ...shown.map(({ message }) => `  ${printable(message)}`),
    ...(rest > 0 ? [`  … and ${sayNumber(rest)} more; --json lists a thousand.`] : []),
  ];
}

const mostShown = 50;

const sayColumn = (name: string | undefined, place: number): string =>
  `${place + 1}${name === undefined ? '' : ` "${printable(name).slice(0, 60)}"`}`;

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
} as const satisfies Record<Encoding, string>;

const separatorNames = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
  ':': 'colons',
  ' ': 'spaces',
} as const satisfies Record<Separator, string>;

const targetNames = {
  front: 'front',
  back: 'back',
  tags: 'tags',
  kind: 'kind of card',
  deck: 'deck of the row',
  ownId: 'own id',
  why: 'why it matters',
  tryAtWork: 'try at work',
  concept: 'concept',
  ignore: 'left out',
} as const satisfies Record<Target, string>;
