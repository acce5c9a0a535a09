import { type Prose, type Run, tokenAt } from '../base/prose.ts';

const often = 4;
const thrice = 3;
const everyWords = 16;

/** In so few words, fewer are enough. */
const everyFew = 7;

/** Where one word is said so often that a text turns around it. */
export function repeatedWords(prose: Prose): readonly Run[] {
  const words = prose.tokens.filter(({ part }) => part !== 'mark').length;
  const places = new Map<string, number[]>();
  for (const [at, { part, lemma }] of prose.tokens.entries())
    if (['noun', 'adjective', 'verb'].includes(part) && lemma.length > minimum) {
      const stem = stemOf(lemma);
      places.set(stem, [...(places.get(stem) ?? []), at]);
    }
  return [...places.values()]
    .filter(
      ({ length }) =>
        (length >= often && length * everyWords >= words) || (length >= thrice && length * everyFew >= words),
    )
    .flat()
    .toSorted((one, other) => one - other)
    .map((at) => ({ from: at, to: at + 1 }));
}

const minimum = 4;

const stemOf = (lemma: string): string => lemma.replace(/(?:ing|ion|ed|er|or|ly|ive|ity|ment|s)$/, '').slice(0, 6);

/** Where one figure claims three effects: "engagement 25 %, loyalty 25 %, reach 25 %". */
export function repeatedFigures(prose: Prose): readonly Run[] {
  const places = new Map<string, number[]>();
  for (const [at, { part, form }] of prose.tokens.entries())
    if (part === 'number' && /^(?:%|percent)$/.test(tokenAt(prose, at + 1).form))
      places.set(form, [...(places.get(form) ?? []), at]);
  return [...places.values()]
    .filter(({ length }) => length >= thrice)
    .flat()
    .map((at) => ({ from: at, to: at + 2 }));
}

/** Where the same three words begin one thing after another: "what used to be … what used to be …". */
export function echoes(prose: Prose): readonly Run[] {
  const places = new Map<string, number[]>();
  for (const at of prose.tokens.keys()) {
    const words = prose.tokens.slice(at, at + thrice);
    if (words.length < thrice || words.some(({ part, isNegated }) => part === 'mark' || part === 'number' || isNegated))
      continue;
    const said = words.map(({ form }) => form).join(' ');
    places.set(said, [...(places.get(said) ?? []), at]);
  }
  return [...places.values()]
    .filter(({ length }) => length >= thrice && length * everyEcho >= prose.tokens.length)
    .flat()
    .toSorted((one, other) => one - other)
    .map((at) => ({ from: at, to: at + thrice }));
}

const everyEcho = 16;
