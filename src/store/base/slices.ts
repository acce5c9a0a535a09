/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766: rows go in slices well under both. */
export const rowsPerStatement = 500;

/** `items` in slices that fit one statement. */
export function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += rowsPerStatement)
    yield items.slice(start, start + rowsPerStatement);
}
