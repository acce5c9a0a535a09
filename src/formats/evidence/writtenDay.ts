import { type Day, formatDay, parseDay } from '../../core/base/day.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** A day as somebody wrote it, and the text around it. */
export type WrittenDay = { readonly day: Day; readonly rest: string };

/**
 * The day that a whole text names: 2026-03-31, 31.3.2026, 31 March 2026, March 31, 2026, March 2026, 2026-03, Q1 2026.
 * A month or quarter stands for its first day. Undefined where it is no date; refused where it can be read in two ways.
 */
export function readDay(text: string): Day | undefined | Refusal<'two-ways'> {
  const found = shapes.map(({ shape, read }) => read(new RegExp(`^${shape.source}$`, 'iu').exec(text.trim())?.groups));
  return found.find((day) => day !== undefined);
}

/** The first day named within a text, and the text without it. */
export function findDay(text: string): WrittenDay | undefined {
  for (const { shape, read } of shapes) {
    const match = new RegExp(`[([]?(?<![\\w.-])${shape.source}(?![\\w-]|\\.\\d)[)\\]]?\\s*[:–—-]?`, 'iu').exec(text);
    const day = read(match?.groups);
    if (match === null || typeof day !== 'number') continue;
    const before = text
      .slice(0, match.index)
      .trimEnd()
      .replace(/\s*[–—:,-]$|\s(?:on|in|since)$|^(?:on|in|since)$/i, '');
    return { day, rest: `${before} ${text.slice(match.index + match[0].length).trimStart()}`.trim() };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;
type Shape = { readonly shape: RegExp; readonly read: (groups: Groups) => Day | undefined | Refusal<'two-ways'> };

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const month = `(?<month>${months.flat().join('|')})\\.?`;

const shapes: readonly Shape[] = [
  { shape: /(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})/, read: numbered },
  { shape: /(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})/, read: numbered },
  { shape: /(?<one>\d{1,2})\/(?<other>\d{1,2})\/(?<y>\d{4})/, read: slashed },
  { shape: new RegExp(`(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${month}\\s+(?<y>\\d{4})`), read: named },
  { shape: new RegExp(`${month}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})`), read: named },
  { shape: new RegExp(`${month}\\s+(?<y>\\d{4})`), read: named },
  { shape: /(?<y>\d{4})[-/ ]?q(?<quarter>[1-4])/, read: ofQuarter },
  { shape: /q(?<quarter>[1-4])[-/ ]?(?<y>\d{4})/, read: ofQuarter },
  { shape: /(?<y>\d{4})-(?<m>\d{2})/, read: numbered },
];

function numbered(groups: Groups): Day | undefined {
  return groups === undefined ? undefined : dayOf(groups['y'], groups['m'], groups['d'] ?? '1');
}

function named(groups: Groups): Day | undefined {
  const name = groups?.['month']?.toLowerCase() ?? '';
  const place = months.findIndex((names) => names.includes(name));
  return groups === undefined || place < 0 ? undefined : dayOf(groups['y'], String(place + 1), groups['d'] ?? '1');
}

function ofQuarter(groups: Groups): Day | undefined {
  return groups === undefined ? undefined : dayOf(groups['y'], String(Number(groups['quarter']) * 3 - 2), '1');
}

/** Half the world writes the day first and the other half the month: only a number above 12 tells which. */
function slashed(groups: Groups): Day | undefined | Refusal<'two-ways'> {
  if (groups === undefined) return undefined;
  const { one = '', other = '', y } = groups;
  const [dayFirst, monthFirst] = [dayOf(y, other, one), dayOf(y, one, other)];
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return refuse(
    'two-ways',
    `${one}/${other}/${y} can be read in two ways. Write ${formatDay(dayFirst)} or ${formatDay(monthFirst)}.`,
  );
}

const dayOf = (year = '', ofYear = '', ofMonth = ''): Day | undefined =>
  parseDay(`${year}-${ofYear.padStart(2, '0')}-${ofMonth.padStart(2, '0')}`);
