import { isOther, isParty } from '../base/parties.ts';
import { type Prose, tokenAt } from '../base/prose.ts';
import { isChanging } from '../base/verbs.ts';
import { deciding, working } from '../words/changing.ts';
import { customers } from '../words/parties.ts';
import type { Clause } from './clauses.ts';

/** What was done to the writer changed nothing. */
export const isOfWriter = (prose: Prose, at: number): boolean =>
  ['me', 'us'].includes(tokenAt(prose, at + 1).form) && !lending.has(tokenAt(prose, at).lemma);

const lending: ReadonlySet<string> = new Set(['lend', 'assign', 'grant', 'fund', 'pay', 'second', 'allot', 'allocate']);

/** A verb that nothing follows and nobody in particular is the subject of: "stakeholders adopted, funded". */
export function isHollow(prose: Prose, { at, subject, isPast, isNegated }: Clause): boolean {
  const next = tokenAt(prose, at + 1);
  if (leaving.has(tokenAt(prose, at).lemma) && next.part === 'mark') return true;
  if (tokenAt(prose, at).lemma === 'buy' && ['in', 'into'].includes(next.form)) return true;
  const empty = hollow.get(tokenAt(prose, at).lemma);
  if (empty !== undefined && prose.tokens.slice(at + 1, at + 5).some(({ form }) => empty.has(form))) return true;
  if (!isPast || isNegated) return false;
  if (next.part !== 'mark' && next.form !== 'and' && next.form !== 'as') return false;
  if (next.form === ',' && tokenAt(prose, at + 2).part === 'verb') return true;
  const named = prose.tokens.slice(subject.from, subject.to);
  return !named.some(({ part, form }) => part === 'pronoun' || part === 'number' || articles.has(form));
}

const articles: ReadonlySet<string> = new Set(
  'the a an our my their his her its this that these those both all each every two three who'.split(' '),
);

/** Verbs that say without an object that somebody went. */
const leaving: ReadonlySet<string> = new Set(['quit', 'leave', 'transfer', 'retire', 'return']);

const projects: ReadonlySet<string> = new Set(
  'project programme program meeting discussion conversation talks'.split(' '),
);

/** Objects with which a verb says nothing of a change: "gave input", "took part". */
const hollow: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    close: projects,
    start: projects,
    open: projects,
    launch: projects,
    give: new Set(
      'attention consideration thought time input feedback advice talk talks thanks praise lip support hell credit'.split(
        ' ',
      ),
    ),
    take: new Set(
      'view look interest stand seat pleasure part place care note notice time weeks months years days hours minutes pride'.split(
        ' ',
      ),
    ),
    buy: new Set(['idea', 'story', 'argument']),
    make: new Set(['sense', 'clear', 'fun', 'sure']),
  }),
);

/** "Was adopted by all branches". */
export const isByParty = (prose: Prose, at: number): boolean => {
  const near = prose.tokens.slice(at + 1, at + 8);
  const by = near.findIndex(({ form }) => form === 'by');
  return by !== -1 && near.slice(by + 1, by + 5).some((token) => isParty(token) || isOther(token));
};

/** "Before, they carried a machine": how it was. */
export const isBefore = (prose: Prose, { subject, at }: Clause): boolean =>
  prose.tokens
    .slice(Math.max(0, subject.from - 3), at)
    .some(({ form, sentence }) => formerly.has(form) && sentence === tokenAt(prose, at).sentence);

const formerly: ReadonlySet<string> = new Set('before previously formerly originally once earlier'.split(' '));

/** "Does not print them any more": a denial that tells a change. */
export const isOver = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(at, at + 12)
    .some(({ form }, ahead, near) => form === 'anymore' || (form === 'more' && near[ahead - 1]?.form === 'any')) ||
  prose.tokens.slice(Math.max(0, at - 3), at).some(({ form }) => form === 'longer');

/** What only people do, said of something: "the hall changed its hours". It is no mere aside before a comma. */
export const isOfDeciders = (prose: Prose, { subject, verb, at }: Clause): boolean =>
  tokenAt(prose, subject.to).form !== ',' &&
  tokenAt(prose, at + 1).part !== 'mark' &&
  !prose.tokens.slice(subject.from, subject.to).some(({ lemma, form }) => customers.has(lemma) || anybody.has(form)) &&
  (deciding.has(verb) || (isChanging(verb) && ['its', 'their', 'his', 'her'].includes(tokenAt(prose, at + 1).form)));

const anybody: ReadonlySet<string> = new Set(
  'one somebody someone anybody anyone everybody everyone people'.split(' '),
);

/** "Went from four shifts to three", "went over to it", "ended up paying". */
export const isGoing = (prose: Prose, at: number): boolean => {
  const { lemma } = tokenAt(prose, at);
  const next = tokenAt(prose, at + 1).form;
  return (
    (lemma === 'go' && ['from', 'over', 'back'].includes(next)) || (['end', 'wind'].includes(lemma) && next === 'up')
  );
};

/** "Made it standard", "made it a condition". */
export const isMadeRule = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at).lemma === 'make' &&
  ['it', 'them'].includes(tokenAt(prose, at + 1).form) &&
  !['clear', 'easy', 'possible', 'hard', 'work'].includes(tokenAt(prose, at + 2).form);

/** "Put the clauses back", "kept them out of it", "brought lessons down": a verb with where to. */
export function isMoved(prose: Prose, at: number): boolean {
  const where = wheres.get(tokenAt(prose, at).lemma)?.split(' ') ?? [];
  const near = prose.tokens.slice(at + 1, at + 6);
  const end = near.findIndex(({ part, form }) => part === 'mark' || (part === 'verb' && !where.includes(form)));
  return near.slice(0, end === -1 ? near.length : end).some(({ form }) => where.includes(form));
}

/** Verbs with the words that make a change of them. */
const wheres: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bring: 'down forward back in into over under',
    keep: 'out off',
    get: 'rid used',
    do: 'away without',
    run: 'through on off',
    come: 'over round around back off aboard',
    leave: 'out off behind',
    pass: 'on over a',
    call: 'off',
    step: 'down back aside',
    sign: 'off over up',
    work: 'from off with',
    side: 'with',
    go: 'live weekly daily hourly monthly paperless along ahead',
    phase: 'out in',
    write: 'into',
    break: 'up off',
    let: 'go us',
    turn: 'off on over down',
    tell: 'use drop stop switch send put go',
    fall: 'in',
    make: 'room way mandatory compulsory obligatory standard policy official rule default norm condition',
  }),
);

/** "Have measured by the display". */
export const isPerfect = (prose: Prose, at: number): boolean =>
  [1, 2].some((back) => ['have', 'has'].includes(tokenAt(prose, at - back).form));

/** What others use or name that is the writer's: "the depots read ours", "the annex cites our pilot". */
export function isTaken(prose: Prose, { doer, verb, at, isNegated }: Clause): boolean {
  if (isNegated || !(doer === 'thing' ? citing : taking).has(verb)) return false;
  return prose.tokens
    .slice(at + 1, at + 6)
    .some(({ form }, ahead, near) => own.has(form) && !near.slice(0, ahead).some(({ part }) => part === 'mark'));
}

const own: ReadonlySet<string> = new Set(['our', 'ours', 'my', 'mine', 'hers']);

const citing: ReadonlySet<string> = new Set('cite quote copy adopt reference mirror follow'.split(' '));

const taking: ReadonlySet<string> = new Set([...citing, ...working]);

/** "Is using the app". */
export const isUsing = (prose: Prose, { at, doer, isNegated }: Clause): boolean =>
  doer === 'party' &&
  !isNegated &&
  tokenAt(prose, at).form === 'using' &&
  tokenAt(prose, at - 1).part === 'auxiliary' &&
  ['the', 'our', 'it', 'ours', 'this'].includes(tokenAt(prose, at + 1).form);

/** "They used to go out and come back": still how it was. */
export const isHabit = (prose: Prose, { at, subject }: Clause): boolean =>
  subject.from === subject.to &&
  prose.tokens
    .slice(Math.max(0, at - 10), at)
    .some(({ form }, nth, near) => form === 'used' && near[nth + 1]?.form === 'to');
