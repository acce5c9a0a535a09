import { isParty } from '../base/parties.ts';
import { findPhrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { assenting, concession } from '../phrases/agreement.ts';
import { sides, wholes } from '../words/assent.ts';
import { customers } from '../words/parties.ts';
import { times } from '../words/times.ts';

/** Where all of several parties are said to have agreed: "all four of them said yes", "agreed between both houses". */
export const assents = remember((prose): readonly Run[] => {
  const said = findPhrases(prose, assenting).filter((run) => !isRefused(prose, run.from) && !isName(prose, run));
  return [
    ...prose.tokens.flatMap((_, at) => {
      const who = whoAgrees(prose, at);
      if (who === undefined) return [];
      const after = said.find(({ from }) => from > at && from <= at + reach && isOneClause(prose, at, from));
      if (after !== undefined) return who === 'things' && isDone(prose, after.from) ? [] : [{ from: at, to: after.to }];
      const before = said.findLast(({ to }) => to <= at && to > at - near && joins.has(tokenAt(prose, to).form));
      return before === undefined ? [] : [{ from: before.from, to: at + 1 }];
    }),
    ...inTurn(prose, said),
  ];
});

const reach = 12;
const near = 4;

const joins: ReadonlySet<string> = new Set('by between among amongst across from with of at on in'.split(' '));

/** "The support desk": no act of anybody. */
const isName = (prose: Prose, { from, to }: Run): boolean =>
  to === from + 1 && tokenAt(prose, from).part === 'noun' && acts.has(tokenAt(prose, from).form);

const acts: ReadonlySet<string> = new Set(['support', 'back', 'sign', 'pledge', 'rally']);

/** A denial, where it is not of the doubt: "accepted without a word". */
const isRefused = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at).isNegated && ![1, 2, 3].some((back) => tokenAt(prose, at - back).form === 'without');

/** "All deliveries were signed": something that others did with things. */
const isDone = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at).part === 'verb' &&
  !tokenAt(prose, at).form.endsWith('ing') &&
  [1, 2].some((back) => tokenAt(prose, at - back).lemma === 'be');

/** "Everyone", "all four regions", "every one of them", "the whole fleet", and "all" before a verb. */
function whoAgrees(prose: Prose, at: number): 'people' | 'things' | undefined {
  const { form } = tokenAt(prose, at);
  if (!wholes.has(form) || isExcepted(prose, at)) return undefined;
  if (form === 'everyone' || form === 'everybody') return 'people';
  for (let ahead = at + 1; ahead <= at + near + 2; ahead += 1) {
    const next = tokenAt(prose, ahead);
    if (next.part === 'mark' && !/^['’-]$/.test(next.form))
      return form === 'all' && ahead > at + 1 ? 'people' : undefined;
    if (ahead === at + 1 && (next.part === 'verb' || next.part === 'auxiliary'))
      return form === 'all' || form === 'both' ? 'people' : undefined;
    if (customers.has(next.lemma) || matters.has(next.form)) return undefined;
    if (persons.has(next.form) || isParty(next) || sides.has(next.lemma)) return 'people';
    if (next.part === 'noun') return tokenAt(prose, ahead + 1).part === 'noun' ? undefined : 'things';
  }
  return form === 'all' ? 'people' : undefined;
}

/** What has no opinion: "all of that", "the whole winter". */
const matters: ReadonlySet<string> = new Set([
  ...'it this that these way time thing day night week month quarter year winter summer case point step'.split(' '),
  ...times,
]);

const persons: ReadonlySet<string> = new Set(['them', 'us', 'em', 'those', 'who', 'in']);

/** "Not all", "all but one", "after all", "if all agree". */
const isExcepted = (prose: Prose, at: number): boolean =>
  /^(?:not|almost|nearly|hardly|above|after|at|if|whether|until|once)$/.test(tokenAt(prose, at - 1).form) ||
  tokenAt(prose, at + 1).form === 'but';

function isOneClause(prose: Prose, from: number, to: number): boolean {
  const words = prose.tokens.slice(from, to);
  return (
    tokenAt(prose, from).sentence === tokenAt(prose, to).sentence &&
    !words.some(({ form }) => borders.has(form)) &&
    !words.some(({ form }, at) => form === 'and' && words[at + 1]?.part === 'number') &&
    (words.at(-1)?.form !== 'to' || causing.has(tokenAt(prose, from - 1).lemma))
  );
}

/** "Got everyone to agree". */
const causing: ReadonlySet<string> = new Set(['get', 'bring', 'lead', 'persuade', 'convince', 'move', 'make']);

const borders: ReadonlySet<string> = new Set(
  '; : because since but although though if when before until unless except while whereas where i they which that'.split(
    ' ',
  ),
);

const several = 3;

/** "Sales was aligned, product was aligned, finance was aligned". */
const inTurn = (prose: Prose, said: readonly Run[]): readonly Run[] =>
  prose.sentences.flatMap(({ from, to }) => {
    const inside = said.filter((run) => run.from >= from && run.to <= to);
    const same = inside.filter((run) => tokenAt(prose, run.from).lemma === tokenAt(prose, inside[0]?.from ?? -1).lemma);
    const [first, last] = [same[0], same.at(-1)];
    return first === undefined || last === undefined || same.length < several
      ? []
      : [{ from: first.from, to: last.to }];
  });

/** Whether somebody is told to have given something up for the agreement. */
export const isConceded = (prose: Prose): boolean =>
  findPhrases(prose, concession).some(({ from }) => !tokenAt(prose, from).isNegated);
