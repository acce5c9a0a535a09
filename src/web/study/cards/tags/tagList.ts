/** The tags in a line of text: words set apart by spaces or commas, each once. */
export const parseTags = (line: string): readonly string[] => [
  ...new Set(
    line
      .split(/[\s,]+/u)
      .map((word) => word.replace(/^#/u, ''))
      .filter((word) => word !== ''),
  ),
];

/** Tags as one line of text. */
export const formatTags = (tags: readonly string[]): string => tags.join(' ');

/** What is wrong with a line of tags, or undefined where nothing is. */
export function checkTags(line: string): string | undefined {
  const words = parseTags(line);
  const long = words.find((word) => [...word].length > 100);
  if (long !== undefined) return `The tag "${long.slice(0, 20)}…" is too long. A tag has at most 100 characters.`;
  return words.length > 100 ? `These are ${words.length} tags. A card has at most 100.` : undefined;
}
