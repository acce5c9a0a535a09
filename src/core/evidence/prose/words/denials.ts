/** Words that turn what follows into its opposite. */
export const denials: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'none',
  'neither',
  'nor',
  'without',
  'hardly',
  'nothing',
  'cannot',
  'zero',
]);
