/** A limit that a figure is to stay within. */
export type Reach = { readonly atMost: number } | { readonly atLeast: number };

/** One measured figure. `aside` says what else a reader should know of it, such as processor time. */
export type Figure = {
  readonly work: string;
  readonly value: number;
  readonly unit: Unit;
  readonly reach?: Reach;
  readonly aside?: string;
};

/** `ms` is told as seconds from a thousand on. */
export type Unit = 'ms' | 'MB' | 'kB gzip' | 'rows/s' | 'reviews/s' | 'pages/s' | '%';

/** What benchmarks stand on: the seeded data, a folder for their own files, and whether the long ones are wanted. */
export type Ground = { readonly seeded: string; readonly folder: string; readonly long: boolean };

/** One benchmark. `how` says what it measures and how: warm-up, count, where it runs. */
export type Bench = { readonly how: string; readonly run: (ground: Ground) => Promise<readonly Figure[]> };
