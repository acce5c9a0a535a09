import type { ImportReport } from '../../../../contract/study/imports.ts';

/** One row that could not be read, with what to do about it. */
export type BadRow = ImportReport['badRows'][number];

/** Bad rows as plain text, for a clipboard or a file: one a line, each led by its line number. */
export const formatBadRows = (fileName: string, rows: readonly BadRow[]): string =>
  [`${fileName}: ${rows.length === 1 ? '1 row' : `${rows.length} rows`} left out`, ...rows.map(formatBadRow), ''].join(
    '\n',
  );

/** What a bad row says, for a place where its line is named already. */
export const withoutLine = (message: string): string => message.replace(/^Line \d+: /, '');

const formatBadRow = ({ line, message }: BadRow): string =>
  message.startsWith(`Line ${line}`) ? message : `Line ${line}: ${message}`;
