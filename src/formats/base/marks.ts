/** How many marks a text has that the parser looks for an end to. Each costs it a look at the text behind. */
export const countMarks = (markdown: string): number => markdown.match(/[*_~`$[<]/g)?.length ?? 0;

/** Nobody's text has more; reading them would hold everybody up. */
export const mostMarks = 2_000;
