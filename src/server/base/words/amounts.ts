/** A count: "1,204". */
export const formatCount = (count: number): string => counts.format(count);

/** A count with its noun: "1 card", "1,204 followers". */
export const sayCount = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

const counts = new Intl.NumberFormat('en');
