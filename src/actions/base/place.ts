/** Where the data is: a SQLite file, or the URL of a PostgreSQL database, and of the role that owns its tables. */
export type Place =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly ownerUrl?: string | undefined };
