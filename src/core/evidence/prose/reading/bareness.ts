import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { changesOfOthers } from './changes.ts';
import { pairsOfFigures } from './figures.ts';

/** Whether a text tells nobody else who did anything, and no figure beside another. */
export const isBare = (prose: Prose): boolean =>
  changesOfOthers(prose).length === 0 && pairsOfFigures(prose).length === 0;

const often = 4;
const everyWords = 14;

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
    .filter(({ length }) => length >= often && length * everyWords >= words)
    .flat()
    .toSorted((one, other) => one - other)
    .map((at) => ({ from: at, to: at + 1 }));
}

const minimum = 4;

const stemOf = (lemma: string): string => lemma.replace(/(?:ing|ion|ed|er|or|ly|ive|ity|ment|s)$/, '').slice(0, 6);

const thrice = 3;

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
