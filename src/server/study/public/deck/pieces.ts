/** A piece of a page, and what it weighs. */
export type Piece = { readonly html: string; readonly bytes: number };

/** A page's pieces in parts of about the same size, none above `mostBytes` as long as no single piece is. */
export function splitPieces(pieces: readonly Piece[], mostBytes: number): readonly (readonly Piece[])[] {
  const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
  const fair = total / Math.ceil(total / mostBytes);
  const parts: Piece[][] = [[]];
  let held = 0;
  for (const piece of pieces) {
    const isFull = held + piece.bytes > mostBytes || held + piece.bytes / 2 > fair;
    if (isFull && held > 0) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(piece);
    held += piece.bytes;
  }
  return parts;
}
