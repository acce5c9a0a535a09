import { isParty, isSelf } from './parties.ts';
import { type Prose, type Run, type Token, tokenAt } from './prose.ts';

/** Phrases that can be looked for in prose, by the words and the sorts of words that they begin with. */
export type Phrases = {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly bySort: ReadonlyMap<string, readonly Phrase[]>;
};

type Step = { readonly words: readonly string[]; readonly isGap: boolean; readonly isOptional: boolean };

type Phrase = readonly Step[];

/**
 * Reads phrases, one a line. A word stands for each of its forms, `=word` for that form only, `one|other` for
 * either, `word?` may be absent, `…` for up to four words of the same clause; `<self>`, `<party>`, `<number>`,
 * `<verb>`, `<noun>` and `<adjective>` for any word of the sort.
 */
export function phrases(lines: string): Phrases {
  const byWord = new Map<string, Phrase[]>();
  const bySort = new Map<string, Phrase[]>();
  for (const line of lines.split('\n').map((said) => said.trim()))
    for (const phrase of line === '' ? [] : fromFirstWord(line.split(' ').map(readStep)))
      for (const word of phrase[0]?.words ?? []) {
        const [index, key] = word.startsWith('<') ? [bySort, word] : [byWord, word.replace(/^=/, '')];
        index.set(key, [...(index.get(key) ?? []), phrase]);
      }
  return { byWord, bySort };
}

/** A phrase whose first word may be absent is two. */
const fromFirstWord = ([first, ...rest]: Phrase): readonly Phrase[] => {
  if (first === undefined) return [];
  return first.isOptional ? [[{ ...first, isOptional: false }, ...rest], ...fromFirstWord(rest)] : [[first, ...rest]];
};

const readStep = (said: string): Step => {
  const isOptional = said.endsWith('?') && said.length > 1;
  return { words: (isOptional ? said.slice(0, -1) : said).split('|'), isGap: said === '…', isOptional };
};

/** Every place where one of the phrases stands, in the order of the text; overlapping ones count once. */
export function findPhrases(prose: Prose, said: Phrases): readonly Run[] {
  const known = found.get(prose) ?? new Map<Phrases, readonly Run[]>();
  const runs = known.get(said) ?? lookFor(prose, said);
  found.set(prose, known.set(said, runs));
  return runs;
}

/** What was looked for before: several rules ask for the same phrases. */
const found = new WeakMap<Prose, Map<Phrases, readonly Run[]>>();

function lookFor(prose: Prose, said: Phrases): readonly Run[] {
  const runs: Run[] = [];
  let after = 0;
  for (const [at, token] of prose.tokens.entries()) {
    if (at < after) continue;
    const end = furthestEnd(prose, at, beginningWith(token, said));
    if (end === undefined) continue;
    after = end;
    runs.push({ from: at, to: end });
  }
  return runs;
}

/** The phrases that may begin with a word. */
function beginningWith(token: Token, { byWord, bySort }: Phrases): readonly (readonly Phrase[])[] {
  const lists = [byWord.get(token.form) ?? none];
  if (token.lemma !== token.form) lists.push(byWord.get(token.lemma) ?? none);
  for (const [sort, list] of bySort) if (sorts[sort]?.(token) === true) lists.push(list);
  return lists;
}

const none: readonly Phrase[] = [];

function furthestEnd(prose: Prose, at: number, lists: readonly (readonly Phrase[])[]): number | undefined {
  let furthest: number | undefined;
  for (const list of lists)
    for (const phrase of list) {
      const end = endOf(prose, { at, phrase, step: 0 });
      if (end !== undefined && end > (furthest ?? at)) furthest = end;
    }
  return furthest;
}

/** Whether one of the phrases stands anywhere. */
export const hasPhrase = (prose: Prose, said: Phrases): boolean => findPhrases(prose, said).length > 0;

const gap = 4;

/** A phrase that is read up to a step, and the token that comes next. */
type Reading = { readonly at: number; readonly phrase: Phrase; readonly step: number };

/** Where the phrase that begins there ends, if it stands there. */
function endOf(prose: Prose, { at, phrase, step }: Reading): number | undefined {
  const next = phrase[step];
  if (next === undefined) return at;
  if (next.isGap) return endAfterGap(prose, { at, phrase, step: step + 1 });
  const token = tokenAt(prose, at);
  for (const word of next.words)
    if (fits(token, word)) {
      const end = endOf(prose, { at: at + 1, phrase, step: step + 1 });
      if (end !== undefined) return end;
      break;
    }
  return next.isOptional ? endOf(prose, { at, phrase, step: step + 1 }) : undefined;
}

/** A gap ends with the clause. */
function endAfterGap(prose: Prose, { at, phrase, step }: Reading): number | undefined {
  for (let ahead = at; ahead <= at + gap; ahead += 1) {
    const end = endOf(prose, { at: ahead, phrase, step });
    if (end !== undefined) return end;
    if (clauseMarks.has(tokenAt(prose, ahead).form)) return undefined;
  }
  return undefined;
}

const clauseMarks: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '?', '(', ')', '—', '–']);

const fits = (token: Token, word: string): boolean => {
  const sort = sorts[word];
  if (sort !== undefined) return sort(token);
  return word.startsWith('=') ? token.form === word.slice(1) : token.lemma === word || token.form === word;
};

const sorts: Readonly<Record<string, (token: Token) => boolean>> = {
  '<self>': isSelf,
  '<party>': isParty,
  '<number>': ({ part }) => part === 'number',
  '<verb>': ({ part }) => part === 'verb',
  '<noun>': ({ part }) => part === 'noun' || part === 'name',
  '<adjective>': ({ part }) => part === 'adjective',
};
