/** Text of a field and what is selected in it. */
export type TextSelection = { readonly text: string; readonly start: number; readonly end: number };

/** The text with its selection made a gap of the next number; with nothing selected, an empty gap to write into. */
export function wrapGap({ text, start, end }: TextSelection): TextSelection {
  const number = nextGap(text);
  const open = `{{c${number}::`;
  const inside = text.slice(start, end);
  const wrapped = `${text.slice(0, start)}${open}${inside}}}${text.slice(end)}`;
  if (inside === '') return { text: wrapped, start: start + open.length, end: start + open.length };
  const after = start + open.length + inside.length + 2;
  return { text: wrapped, start: after, end: after };
}

/** One more than the highest gap number in a text. */
export function nextGap(text: string): number {
  const numbers = [...text.matchAll(/\{\{c(\d+(?:,\d+)*)::/g)].flatMap(([, list = '']) => list.split(',').map(Number));
  return Math.max(0, ...numbers) + 1;
}
