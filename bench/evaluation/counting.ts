/** How complaints and labels meet: rightly complained, wrongly complained, wrongly silent. */
export type Count = { readonly right: number; readonly wrong: number; readonly missed: number; readonly texts: number };

/** How good the complaints of a rule are: of those made, how many were due; of those due, how many were made; and the two as one. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number };

/** One text, as the labels have it and as it was judged. */
export type Verdict = { readonly isDue: boolean; readonly isMade: boolean };

/** Counts verdicts. */
export const countOf = (verdicts: readonly Verdict[]): Count => ({
  right: verdicts.filter(({ isDue, isMade }) => isDue && isMade).length,
  wrong: verdicts.filter(({ isDue, isMade }) => !isDue && isMade).length,
  missed: verdicts.filter(({ isDue, isMade }) => isDue && !isMade).length,
  texts: verdicts.length,
});

/** The score of a count; none where no complaint was due. */
export function scoreOf({ right, wrong, missed }: Count): Score | undefined {
  if (right + missed === 0) return undefined;
  return {
    precision: right + wrong === 0 ? 0 : right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}
