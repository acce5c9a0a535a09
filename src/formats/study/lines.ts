/** A place in a block of text, with the physical line it is on. LF, CR LF and CR alone each end a line. */
export type Cursor = {
  readonly text: string;
  /** What is behind `end` is a CR whose LF may come with the next block. */
  readonly end: number;
  /** Whether no block follows. */
  readonly last: boolean;
  at: number;
  line: number;
  /** The next LF, CR and quote at or behind `at`, kept so that each is searched for once. */
  feed: number;
  carriage: number;
  quote: number;
};

/** A cursor at the start of a block that begins on `line`. */
export function openCursor(text: string, line: number, place: 'more' | 'last'): Cursor {
  const last = place === 'last';
  const end = !last && text.endsWith('\r') ? text.length - 1 : text.length;
  return { text, end, last, at: 0, line, feed: -1, carriage: -1, quote: -1 };
}

/** Where the line at the cursor ends; Infinity where it goes on in the next block. */
export function findLineEnd(cursor: Cursor): number {
  const { text, at } = cursor;
  if (cursor.feed < at) cursor.feed = search(text, '\n', at);
  if (cursor.carriage < at) cursor.carriage = search(text, '\r', at);
  const lineEnd = Math.min(cursor.feed, cursor.carriage);
  if (lineEnd < cursor.end) return lineEnd;
  return cursor.last ? cursor.end : Infinity;
}

/** Where the next quote at or behind the cursor stands; Infinity where none does. */
export function findQuote(cursor: Cursor): number {
  if (cursor.quote < cursor.at) cursor.quote = search(cursor.text, '"', cursor.at);
  return cursor.quote;
}

/** The start of the line behind the one that ends at `lineEnd`. */
export function afterLine({ text }: Cursor, lineEnd: number): number {
  const isPair = text.charCodeAt(lineEnd) === 0x0d && text.charCodeAt(lineEnd + 1) === 0x0a;
  return Math.min(lineEnd + (isPair ? 2 : 1), text.length);
}

/** Leaves the line at the cursor behind; false where it goes on in the next block. */
export function skipLine(cursor: Cursor): boolean {
  const lineEnd = findLineEnd(cursor);
  if (lineEnd > cursor.end) return false;
  cursor.at = afterLine(cursor, lineEnd);
  cursor.line += 1;
  return true;
}

/** How many lines end between `from` and `to`. */
export function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lines++;
  }
  return lines;
}

function search(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? Infinity : found;
}
