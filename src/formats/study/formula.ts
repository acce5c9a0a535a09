/** The cell as a spreadsheet takes it for text: one `'` goes before what would begin a formula. */
export const guardCell = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/** Takes back what `guardCell` did. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;

/** The beginnings OWASP lists under CSV injection, also behind quotes: so one mark more or less is always the whole difference. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
