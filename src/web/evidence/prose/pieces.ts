import type { Remark } from '../../../core/evidence/prose/remarks.ts';

/** A piece of a text, and whether a remark is about it. */
export type Piece = { readonly start: number; readonly text: string; readonly isMarked: boolean };

/** A text in pieces, so that what remarks are about can be underlined; places that overlap are one. */
export function piecesOf(text: string, remarks: readonly Remark[]): readonly Piece[] {
  const places = remarks.flatMap((remark) => remark.places).toSorted((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of places) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
