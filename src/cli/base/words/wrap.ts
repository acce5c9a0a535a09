/** How many columns of a terminal a line takes: letters of East Asia and pictures take two, marks on a letter none. */
export function widthOf(line: string): number {
  if (plain.test(line)) return line.length;
  let width = 0;
  for (const { segment } of graphemes.segment(line)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A line broken at spaces into lines of at most `width` columns; a word that is longer is cut. */
export function wrap(line: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/).flatMap((long) => cut(long, room))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(longer) > room) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

/** A paragraph with a mark before its first line, and the lines after it set in as far. */
export function hang(mark: string, text: string, width: number): readonly string[] {
  const indent = widthOf(mark);
  return wrap(text, width - indent).map((line, at) => (at === 0 ? mark : ' '.repeat(indent)) + line);
}

/** As much of the end of a line as fits `width` columns. */
export function lastColumns(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  let room = width - 1;
  const shown: string[] = [];
  for (const character of characters.toReversed()) {
    room -= widthOf(character);
    if (room < 0) break;
    shown.unshift(character);
  }
  return `…${shown.join('')}`;
}

const plain = /^[\u0020-\u007e]*$/;
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cut(word: string, room: number): readonly string[] {
  if (word.length <= room && widthOf(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && widthOf(piece) + widthOf(segment) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
