import { findPhrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { emptyPhrases } from '../phrases/empty.ts';
import { likedPhrases } from '../phrases/liked.ts';
import { filling, verdicts } from '../phrases/verdicts.ts';
import { pairsOfFigures } from '../reading/figures.ts';
import { goods, improving, intensely, nicer, praises } from '../words/praising.ts';
import { isBare } from './bareness.ts';
import { changesOfSelf } from './selfChange.ts';
import { templateParts } from './templates.ts';

/** Words that would fit every story: two of them, or one that is said to be what came of it. */
export const emptyPraise = remember((prose): readonly Run[] => {
  const words = findPhrases(prose, emptyPhrases).filter(({ from }) => !isFilled(prose, from));
  const results = [
    ...findPhrases(prose, verdicts),
    ...prose.tokens.flatMap((_, at) => (isResult(prose, at) ? [{ from: at, to: at + 1 }] : [])),
  ].filter(({ from }) => !tokenAt(prose, from).isNegated && !isFilled(prose, from) && !isElsewhere(prose, from));
  return results.length > 0 || words.length >= several ? [...words, ...results] : hollow(prose);
});

const several = 2;

/** Where a form was filled in, or phrases that are liked stand in a row, and no figure is among them. */
function hollow(prose: Prose): readonly Run[] {
  if (!isBare(prose) || prose.tokens.some(({ part }) => part === 'number')) return [];
  const parts = templateParts(prose);
  const liked = findPhrases(prose, likedPhrases);
  if (parts.length > 0) return parts;
  return liked.length >= many ? liked : [];
}

const many = 3;

/** "Is more transparent", "a sounder footing", "trust has increased", "dropped drastically". */
const isResult = (prose: Prose, at: number): boolean =>
  isNicer(prose, at) || isMoreOf(prose, at) || isGoodsMoved(prose, at) || isIntense(prose, at);

const isNicer = (prose: Prose, at: number): boolean => nicer.has(tokenAt(prose, at).form) && isSaidOfAll(prose, at + 1);

function isMoreOf(prose: Prose, at: number): boolean {
  const { form } = tokenAt(prose, at);
  const before = tokenAt(prose, at - 1).form;
  return (
    (before === 'more' || before === 'better') &&
    (praises.has(form) || praises.has(form.replace(/ly$/, ''))) &&
    isSaidOfAll(prose, at + 1)
  );
}

/** Nothing in particular follows that is better: the end of the clause, or one of the goods. */
function isSaidOfAll(prose: Prose, after: number): boolean {
  let at = after;
  while (['adjective', 'noun', 'name'].includes(tokenAt(prose, at).part)) at += 1;
  if (at === after && tokenAt(prose, at).part === 'verb') return false;
  if (at === after)
    return tokenAt(prose, at).form === 'than' ? isEver(prose, at + 1) : !/^ones?$/.test(tokenAt(prose, at).form);
  const { lemma, form } = tokenAt(prose, at - 1);
  return goods.has(lemma) || goods.has(form);
}

/** "Than ever", "than before". */
const isEver = (prose: Prose, at: number): boolean => /^(?:ever|before|it)$/.test(tokenAt(prose, at).form);

/** One of the goods beside a verb of improving. */
function isGoodsMoved(prose: Prose, at: number): boolean {
  const { lemma, part } = tokenAt(prose, at);
  if ((part !== 'verb' && part !== 'adjective') || !improving.has(lemma)) return false;
  return [-1, 1].some((step) => {
    for (let far = 1; far <= near; far += 1) {
      const token = tokenAt(prose, at + far * step);
      if (token.part === 'mark' || (borders.has(token.form) && !(step < 0 && token.form === 'and'))) return false;
      if (token.part !== 'verb' && goods.has(token.lemma)) return true;
    }
    return false;
  });
}

const borders: ReadonlySet<string> = new Set('because so that which and but since while who when if as'.split(' '));

const near = 7;

/** A change with an adverb in the place of a figure. */
const isIntense = (prose: Prose, at: number): boolean =>
  intensely.has(tokenAt(prose, at).form) &&
  [at - 2, at - 1, at + 1].some((beside) => {
    const { part, form } = tokenAt(prose, beside);
    return part === 'verb' || nicer.has(form) || form === 'more';
  });

/** What is merely hoped for, or is told of the writer. */
const isElsewhere = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(Math.max(0, at - supposing), at)
    .some(
      ({ form, sentence }, ahead, words) =>
        supposed.has(form) && sentence === tokenAt(prose, at).sentence && !sayings.has(words[ahead + 1]?.form ?? ''),
    ) || changesOfSelf(prose).some(({ from, to }) => from <= at + near && to >= at - near);

const supposing = 6;

const supposed: ReadonlySet<string> = new Set(['will', 'would', 'could', 'might', 'if', 'instead', 'should']);

/** "I would say": meant, and no supposition. */
const sayings: ReadonlySet<string> = new Set(['say', 'call', 'argue', 'add', 'count', 'describe']);

/** A figure stands beside it, or it is said what is meant, or the word is only mentioned. */
function isFilled(prose: Prose, at: number): boolean {
  const { sentence } = tokenAt(prose, at);
  if (['"', '“', '”', "'"].includes(tokenAt(prose, at - 1).form)) return true;
  if (
    [...findPhrases(prose, filling), ...pairsOfFigures(prose)].some(
      ({ from }) => tokenAt(prose, from).sentence === sentence,
    )
  )
    return true;
  return isNumberNear(prose, at, -1) || isNumberNear(prose, at, 1);
}

/** A number in the clause before, or shortly after in the sentence. */
function isNumberNear(prose: Prose, at: number, step: -1 | 1): boolean {
  for (let far = 1; far <= (step < 0 ? before : after); far += 1) {
    const { part, form, sentence } = tokenAt(prose, at + far * step);
    if (sentence !== tokenAt(prose, at).sentence || (step < 0 && part === 'mark')) return false;
    if (part === 'number' && form !== 'one') return true;
  }
  return false;
}

const before = 4;
const after = 7;
