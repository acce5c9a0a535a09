/** What a column of a file is read as. */
export const targets = [
  'front',
  'back',
  'tags',
  'kind',
  'deck',
  'ownId',
  'why',
  'tryAtWork',
  'concept',
  'ignore',
] as const;

/** One of them. */
export type Target = (typeof targets)[number];

/** How the text of a file may be written. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** One of them. */
export type Encoding = (typeof encodings)[number];

/** What may stand between two cells, the rarest within text first. */
export const separators = ['\t', ';', ',', '|', ':', ' '] as const;

/** One of them. */
export type Separator = (typeof separators)[number];
