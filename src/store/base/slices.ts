/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766: rows go in slices well under both. */
export const rowsPerStatement = 500;

/** All that `read` answers about any number of items, asked a slice at a time. */
export async function readSlices<Item, Row>(
  items: readonly Item[],
  read: (slice: readonly Item[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const slice of slices(items)) rows.push(...(await read(slice)));
  return rows;
}

/** `items` in slices that fit one statement. */
export function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += rowsPerStatement)
    yield items.slice(start, start + rowsPerStatement);
}
