import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { fileFormats, previewRecords } from '../../../contract/evidence/imports.ts';
import { day, openDayBook } from '../../../core/base/day.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { type BadLine, type Gathered, mostCandidates } from '../../../core/evidence/candidate.ts';
import { gatherMarkdown } from '../../../formats/evidence/markdownRecords.ts';
import { gatherTable } from '../../../formats/evidence/tableRecords.ts';
import { readRows } from '../../../formats/study/csv.ts';
import { detectDialect } from '../../../formats/study/dialect.ts';
import { decode, detectEncoding, refusalOf } from '../../../formats/study/encoding.ts';
import type { Context } from '../../base/context.ts';
import { gatherLedger, isLedger } from './gatherLedger.ts';

/** A file as it was sent. */
export type Given = ParsedRequestOf<typeof previewRecords>;

type Format = (typeof fileFormats)[number];

/** What a file holds, and as what it was read. The same file is always read alike, so a place in it names a candidate. */
export async function gatherFile(
  { now }: Context,
  given: Given,
): Promise<(Gathered & { readonly format: Format }) | Refusal<'unreadable-file'>> {
  const text = await readText(given.content);
  if (isRefusal(text)) return refuse('unreadable-file', text.message);
  if (text.trim() === '') return emptyFile;
  const format = given.format ?? guessFormat(given.name, text);
  const today = openDayBook({ timeZone: given.timeZone, dayStartHour: 0 }).dayOf(now());
  const gathered = await gatherers[format](text, given, today);
  if (isRefusal(gathered)) return refuse('unreadable-file', gathered.message);
  if (gathered.candidates.length > mostCandidates) return tooMany;
  return { ...gathered, format };
}

const emptyFile = refuse('unreadable-file', 'This file is empty. Choose the one that holds your notes.');

const tooMany = refuse(
  'unreadable-file',
  `This file holds more than ${mostCandidates.toLocaleString('en')} entries. Split it, and bring the parts in one after the other.`,
);

/** No table of achievements is as wide as this: it is something else. */
const mostColumns = 100;

const tooWide = refuse(
  'unreadable-file',
  `This table has more than ${mostColumns} columns. Keep those that say what happened and when, and choose it again.`,
);

async function readText(content: string): Promise<string | Refusal> {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  if (bytes.length === 0) return '';
  const detected = detectEncoding(bytes.subarray(0, 65_536));
  if (isRefusal(detected)) return detected;
  try {
    let text = '';
    for await (const part of decode(whole(bytes), detected.encoding)) text += part;
    return text;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

function guessFormat(name: string, text: string): Format {
  if (isLedger(text)) return 'ledger';
  if (/^\ufeff?\s*BEGIN:VCALENDAR/i.test(text) || /\.ics$/i.test(name)) return 'calendar';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  if (/\.(?:csv|tsv)$/i.test(name)) return 'table';
  return /^[^\S\n]*(?:#{1,6}|[-*+•]|\d{1,3}[.)])\s/m.test(text) ? 'markdown' : 'table';
}

const gatherers = {
  ledger: (text) => gatherLedger(text),
  markdown: async (text) => gatherMarkdown(text),
  table: (text) => readTable(text),
  calendar: async (text, { from, to, timeZone }, today) => {
    // Its parser is large, and few files are calendars.
    const { gatherCalendar } = await import('../../../formats/evidence/calendarRecords.ts');
    return gatherCalendar(text, {
      span: { from: from ?? day(today - 365), to: to ?? today },
      calendar: { timeZone, dayStartHour: 0 },
    });
  },
} as const satisfies Record<
  Format,
  (text: string, given: Given, today: ReturnType<typeof day>) => Promise<Gathered | Refusal>
>;

/** A table of achievements says in its first line what its columns are. */
async function readTable(text: string): Promise<Gathered | typeof tooMany> {
  const dialect = detectDialect(text, { header: true });
  if (dialect.columns.length > mostColumns) return tooWide;
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  const bad: BadLine[] = [];
  for await (const batch of readRows(whole(text), dialect))
    for (const row of batch) {
      if (row.kind === 'bad') bad.push({ line: row.line, message: row.message });
      else rows.push(row);
      if (rows.length + bad.length > mostCandidates) return tooMany;
    }
  const gathered = gatherTable({ columns: dialect.columns, rows });
  return { ...gathered, bad: [...bad, ...gathered.bad].toSorted((one, other) => one.line - other.line) };
}

async function* whole<Content>(content: Content): AsyncIterable<Content> {
  yield content;
}
