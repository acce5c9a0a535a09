/** Those of `names` that somebody who wrote `written` may have meant, nearest first, at most three. */
export function nearNames(written: string, names: readonly string[]): readonly string[] {
  const wanted = pairsOf(written);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likenessOf(wanted, pairsOf(name)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** "Did you mean …?" with the near names, or nothing where none is near. */
export function sayNear(written: string, names: readonly string[]): string {
  const near = nearNames(written, names);
  return near.length === 0 ? '' : ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
}

const leastLikeness = 0.4;

/** Sørensen's coefficient over pairs of neighbouring characters; a beginning that agrees counts in full. */
function likenessOf(wanted: Pairs, found: Pairs): number {
  if (wanted.text !== '' && found.text.startsWith(wanted.text)) return 1;
  const shared = [...wanted.pairs].filter((pair) => found.pairs.has(pair)).length;
  const all = wanted.pairs.size + found.pairs.size;
  return all === 0 ? 0 : (2 * shared) / all;
}

type Pairs = { readonly text: string; readonly pairs: ReadonlySet<string> };

function pairsOf(name: string): Pairs {
  const text = name.normalize('NFKC').toLowerCase().trim();
  const padded = ` ${text} `;
  return { text, pairs: new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2))) };
}
