import { isKnownParty, isOther, isParty } from '../base/parties.ts';
import { type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { supposing } from '../words/changing.ts';

/** Who does what a clause says: the writer, somebody else at work, or a thing, a figure, a customer. */
export type Doer = 'self' | 'party' | 'thing';

/** A verb with who does it. */
export type Clause = {
  readonly doer: Doer;
  /** The token of the verb. */
  readonly at: number;
  readonly verb: string;
  readonly isNegated: boolean;
  /** Merely promised, supposed or intended. */
  readonly isSupposed: boolean;
  readonly isPast: boolean;
  readonly isPassive: boolean;
};

/** The clauses of a text, in order. */
export const readClauses = remember((prose): readonly Clause[] => {
  const clauses: Clause[] = [];
  for (const { from, to } of prose.sentences) {
    let doer: Doer | undefined;
    for (let at = from; at < to; at += 1) {
      if (!isMain(prose, at)) continue;
      const group = readGroup(prose, from, at);
      const found = findDoer(prose, from, group.from);
      if (found !== 'thing') doer = found ?? doer ?? 'self';
      clauses.push({ doer: found ?? doer ?? 'self', at, verb: tokenAt(prose, at).lemma, ...group });
    }
  }
  return clauses;
});

/** A verb, or a "do" that stands for one: "they now do". */
const isMain = (prose: Prose, at: number): boolean => {
  const { part, form } = tokenAt(prose, at);
  if (part === 'verb') return true;
  const next = tokenAt(prose, at + 1);
  return form === 'do' && part === 'auxiliary' && (next.part === 'mark' || next.form === 'it' || next.form === 'them');
};

type Group = Pick<Clause, 'isNegated' | 'isSupposed' | 'isPast' | 'isPassive'> & { readonly from: number };

/** The verb with its auxiliaries, adverbs and denials. */
function readGroup(prose: Prose, from: number, at: number): Group {
  const verb = tokenAt(prose, at);
  let first = at;
  while (first > from && isOfGroup(tokenAt(prose, first - 1))) first -= 1;
  const before = prose.tokens.slice(first, at);
  const isBent = verb.form !== verb.lemma && !verb.form.endsWith('ing') && !verb.form.endsWith('s');
  return {
    from: first,
    isNegated: before.some(({ form }) => form === 'not' || form === 'never') || verb.isNegated,
    isSupposed:
      isConditional(prose, from, first) ||
      before.some(({ form }) => supposing.has(form) && !(form === 'would' && isBent)) ||
      isInfinitive(before),
    isPassive: isBent && before.some(({ lemma, form }) => lemma === 'be' || form === 'been' || lemma === 'get'),
    isPast: isBent || unbent.has(verb.form) || before.some(({ form }) => form === 'did' || form === 'had'),
  };
}

/** "If they moved it". */
function isConditional(prose: Prose, from: number, before: number): boolean {
  for (let at = before - 1; at >= from && at >= before - 5; at -= 1) {
    const { form } = tokenAt(prose, at);
    if (form === 'if' || form === 'whether' || form === 'unless') return true;
    if (isBorder(prose, at)) return false;
  }
  return false;
}

/** "To move it", where nothing says that it came to that: "had to move it". */
const isInfinitive = (before: readonly Token[]): boolean =>
  before.some(({ form }) => form === 'to') && !before.some(({ form, lemma }) => form === 'had' || lemma === 'have');

/** Verbs whose past is written as their present. */
const unbent: ReadonlySet<string> = new Set(['put', 'cut', 'read', 'set', 'quit', 'let', 'shut', 'split']);

const isOfGroup = ({ part, form }: Token): boolean =>
  part === 'auxiliary' || part === 'adverb' || form === 'not' || form === 'to' || form === 'never';

/** Who stands before the verb, back to where its clause begins; nobody where it shares the doer of the verb before it. */
function findDoer(prose: Prose, from: number, before: number): Doer | undefined {
  let begin = before;
  while (begin > from && !isBorder(prose, begin - 1)) begin -= 1;
  const last = tokenAt(prose, begin - 1);
  if (begin < before || begin === from) return headOf(prose, { from: begin, to: before }, from);
  if (last.form === 'who') return 'party';
  if (last.form !== ',' && last.form !== 'which' && last.form !== 'that') return undefined;
  const phrase = startOfPhrase(prose, from, begin - 1);
  const isList = last.form === ',' && tokenAt(prose, phrase - 1).part === 'verb' && phrase > from;
  return isList ? undefined : headOf(prose, { from: phrase, to: begin - 1 }, from);
}

/** Where the words before a mark begin. */
function startOfPhrase(prose: Prose, from: number, before: number): number {
  let begin = tokenAt(prose, before - 1).form === ',' ? before - 1 : before;
  while (begin > from && !isBorder(prose, begin - 1)) begin -= 1;
  return begin;
}

const isBorder = (prose: Prose, at: number): boolean => {
  const token = tokenAt(prose, at);
  return token.part === 'verb' || endsClause(token);
};

/** Who the words name: by their pronoun, or by their last noun before a preposition. */
function headOf(prose: Prose, { from, to }: Run, sentence: number): Doer | undefined {
  const isTurned = heads.has(tokenAt(prose, from).form);
  let found: Doer | undefined;
  for (let at = to - 1; at >= from; at -= 1) {
    const { form } = tokenAt(prose, at);
    if (form === 'i' || form === 'we') return 'self';
  }
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(prose, at);
    if (token.part === 'pronoun' && isOther(token) && !owning.has(token.form)) return 'party';
    if (found !== undefined && !isTurned && heads.has(token.form)) return found;
    if (isOwnTeam(prose, at)) return 'self';
    if (isParty(token) && !isFirstWordOnly(prose, at, sentence)) found = 'party';
    else if (token.part === 'noun' || token.part === 'name')
      found = found === 'party' && token.isCapital ? 'party' : 'thing';
    else if (found === undefined && things.has(token.form)) found = 'thing';
  }
  return found;
}

const things: ReadonlySet<string> = new Set('it this that what which nothing something everything'.split(' '));

const owning: ReadonlySet<string> = new Set(['his', 'their', 'her', 'whose']);

/** Words after which no head of the phrase follows. */
const heads: ReadonlySet<string> = new Set(
  'of in on at from for with by to under over between behind across near over there'.split(' '),
);

/** A capital that only begins the sentence makes no name. */
function isFirstWordOnly(prose: Prose, at: number, sentence: number): boolean {
  const token = tokenAt(prose, at);
  return at === sentence && token.part === 'name' && !isKnownParty(token) && tokenAt(prose, at + 1).part === 'noun';
}

const endsClause = ({ form }: Token): boolean =>
  /^(?:[,;:.!?()—–-]|that|because|so|when|if|while|once|but|and|then|which|who|since|until|where|as|after|before)$/.test(
    form,
  );

const ownTeams: ReadonlySet<string> = new Set(['team', 'squad', 'desk', 'group', 'unit', 'crew', 'side', 'department']);

/** "My team", "our own desk": the writer's. */
function isOwnTeam(prose: Prose, at: number): boolean {
  if (!ownTeams.has(tokenAt(prose, at).lemma)) return false;
  return [1, 2].some((back) => ['my', 'our'].includes(tokenAt(prose, at - back).form));
}
