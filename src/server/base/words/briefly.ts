/** The beginning of a text, on one line. */
export const sayBriefly = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= mostBrief ? line : `${line.slice(0, mostBrief - 1).trimEnd()}…`;
};

const mostBrief = 120;
