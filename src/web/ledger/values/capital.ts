/** A noun as it begins a line: "Trade-off". */
export const withCapital = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1);
