import { createRequire } from 'node:module';

type Suggest = (
  text: string,
) => readonly { readonly index: number; readonly offset: number; readonly reason: string }[];

/** What `write-good` suggests about a text. The package declares no types. */
export const suggest = createRequire(import.meta.url)('write-good') as Suggest;
