/** A stretch of a typed answer: right; left out; or typed without being asked for. */
export type TypedPart = { readonly kind: 'same' | 'missing' | 'extra'; readonly text: string };

/** Whether a typed answer is right, and where it differs, in reading order. */
export type TypedComparison = { readonly correct: boolean; readonly parts: readonly TypedPart[] };

/** How many characters of each side are compared one by one; what follows is shown as missing or extra. */
const longestCompared = 500;

/** Compares what was typed with what was expected. Case and white space around do not count against it. */
export function compareTyped(expected: string, given: string): TypedComparison {
  const wanted = clean(expected);
  const typed = clean(given);
  if (fold(wanted) === fold(typed)) return { correct: true, parts: joined([['same', wanted]]) };
  const [wantedHead, wantedRest] = cut(wanted);
  const [typedHead, typedRest] = cut(typed);
  const parts: Piece[] = [...difference(wantedHead, typedHead), ['missing', wantedRest], ['extra', typedRest]];
  return { correct: false, parts: joined(parts) };
}

type Piece = readonly [TypedPart['kind'], string];

const clean = (text: string): string => text.normalize('NFC').trim();

const fold = (text: string): string => text.toLowerCase();

function cut(text: string): readonly [head: readonly string[], rest: string] {
  const characters = [...text];
  return [characters.slice(0, longestCompared), characters.slice(longestCompared).join('')];
}

/** The pieces along a longest common subsequence. */
function difference(wanted: readonly string[], typed: readonly string[]): readonly Piece[] {
  const lengths = commonLengths(wanted.map(fold), typed.map(fold));
  const pieces: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < wanted.length && column < typed.length) {
    const [want = '', type = ''] = [wanted[row], typed[column]];
    const skipWanted = lengths[row + 1]?.[column] ?? 0;
    const skipTyped = lengths[row]?.[column + 1] ?? 0;
    if (fold(want) === fold(type)) pieces.push(['same', want]);
    else pieces.push(skipWanted >= skipTyped ? ['missing', want] : ['extra', type]);
    const last = pieces.at(-1)?.[0];
    if (last !== 'extra') row++;
    if (last !== 'missing') column++;
  }
  return [...pieces, ['missing', wanted.slice(row).join('')], ['extra', typed.slice(column).join('')]];
}

/** `[row][column]`: the length of the longest common subsequence of what follows in both. */
function commonLengths(wanted: readonly string[], typed: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Uint16Array(typed.length + 1));
  for (let row = wanted.length - 1; row >= 0; row--) {
    const [here, below] = [lengths[row], lengths[row + 1]];
    if (here === undefined || below === undefined) continue;
    for (let column = typed.length - 1; column >= 0; column--) {
      const isSame = wanted[row] === typed[column];
      here[column] = isSame ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(pieces: readonly Piece[]): readonly TypedPart[] {
  const parts: TypedPart[] = [];
  for (const [kind, text] of pieces) {
    const last = parts.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  }
  return parts;
}
