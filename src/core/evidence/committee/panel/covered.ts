import { noScores, type Panel } from './panel.ts';

/** A panel as somebody on it may see it, or whoever opened it (null): until all have locked, only with their own scores. */
export const coveredFor = (panel: Panel, id: string | null): Panel =>
  panel.isRevealed
    ? panel
    : {
        ...panel,
        seats: panel.seats.map((seat) => (seat.id === id ? seat : { ...seat, first: noScores, now: noScores })),
      };
