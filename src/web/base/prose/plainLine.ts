/** Markdown as one line of plain text, near enough to stand in for a moment. */
export const plainLine = (markdown: string): string =>
  markdown
    .slice(0, longest)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/^[#>\-*+\s]+/gm, ' ')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const longest = 300;
