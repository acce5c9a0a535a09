/** Where the data is: a SQLite file, or the URL of a PostgreSQL database. */
export type Place =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };
