import type { Instant } from './instant.ts';

/** What one cell of a row can hold in either database. */
export type Cell = string | number | Uint8Array | null;

/** Some rows of one table; the cells of each stand in the order of `columns`. */
export type TableRows = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** How many rows there are of each table that has any. */
export type RowCounts = Readonly<Record<string, number>>;

/** What an archive says of itself: what it holds, the last step its schema has gone through, and where and when it was made. */
export type ArchiveHeader = {
  readonly content: 'everything' | 'one workspace';
  readonly migration: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly madeAt: Instant;
};
