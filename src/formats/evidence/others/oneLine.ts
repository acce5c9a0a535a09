/** What somebody wrote within one line, so that none of it is taken for a heading. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
