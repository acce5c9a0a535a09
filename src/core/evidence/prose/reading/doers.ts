import { isKnownParty, isOther, isParty } from '../base/parties.ts';
import { type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { customers } from '../words/parties.ts';

/** Who does what a clause says: the writer, somebody else at work, or a thing, a figure, a customer. */
export type Doer = 'self' | 'party' | 'thing';

/** Who the words name: by their pronoun, or by their last noun before a preposition. */
export function headOf(prose: Prose, { from, to }: Run, sentence: number): Doer | undefined {
  const isTurned = heads.has(tokenAt(prose, from).form);
  let found: Doer | undefined;
  for (let at = to - 1; at >= from; at -= 1) {
    const { form } = tokenAt(prose, at);
    if (form === 'i' || form === 'we') return 'self';
  }
  for (let at = from; at < to; at += 1) {
    const token = tokenAt(prose, at);
    if (token.part === 'pronoun' && isOther(token) && !owning.has(token.form)) return whoIsMeant(prose, at);
    if (found === undefined && isShare(prose, at, to)) return whoIsMeant(prose, from);
    if (isPeople(prose, at)) return 'party';
    if (found !== undefined && !isTurned && heads.has(token.form)) return found;
    if (isOwnTeam(prose, at)) return 'self';
    if (isParty(token) && !isFirstWordOnly(prose, at, sentence)) found = 'party';
    else if (token.part === 'noun' || token.part === 'name')
      found = found === 'party' && (token.isCapital || isAnother(prose, at)) ? 'party' : 'thing';
    else if (found === undefined && things.has(token.form)) found = 'thing';
  }
  return found;
}

/** Whom "they" or "both" stand for: the last who were named before, if they are no customers. */
function whoIsMeant(prose: Prose, before: number): Doer {
  const { sentence } = tokenAt(prose, before);
  for (let at = before - 1; at >= 0 && sentence - tokenAt(prose, at).sentence <= 2; at -= 1) {
    const token = tokenAt(prose, at);
    if (token.part === 'noun' && customers.has(token.lemma)) return 'thing';
    if (isParty(token)) return 'party';
  }
  return tokenAt(prose, before).part === 'pronoun' ? 'party' : 'thing';
}

/** "Both", "two of them", "the others": some of those who were named. */
const isShare = (prose: Prose, at: number, to: number): boolean => {
  const { form, part } = tokenAt(prose, at);
  if (!shares.has(form) && part !== 'number') return false;
  const next = tokenAt(prose, at + 1).form;
  return at + 1 === to || (next === 'of' && tokenAt(prose, at + 2).form === 'them');
};

const shares: ReadonlySet<string> = new Set('both others most all some half several many each either'.split(' '));

/** "Her own people", "the sales folks": those of a team. */
const isPeople = (prose: Prose, at: number): boolean =>
  crowds.has(tokenAt(prose, at).form) &&
  [1, 2].some((back) => {
    const token = tokenAt(prose, at - back);
    return ['his', 'her', 'their', "'s", '’s'].includes(token.form) || isKnownParty(token);
  });

const crowds: ReadonlySet<string> = new Set(
  'people folks folk guys lot men women man woman ones lady ladies girls boys side'.split(' '),
);

/** "The handlers and the tower". */
const isAnother = (prose: Prose, at: number): boolean =>
  [1, 2].some((back) => tokenAt(prose, at - back).form === 'and');

const things: ReadonlySet<string> = new Set(
  `it this that what which nothing something everything somebody someone anybody anyone everybody everyone you one
  whatever`.split(/\s+/),
);

const owning: ReadonlySet<string> = new Set(['his', 'their', 'her', 'whose']);

/** Words after which no head of the phrase follows. */
const heads: ReadonlySet<string> = new Set(
  'of in on at from for with by to under over between behind across near over there'.split(' '),
);

/** A capital that only begins the sentence makes no name. */
function isFirstWordOnly(prose: Prose, at: number, sentence: number): boolean {
  const token = tokenAt(prose, at);
  if (at !== sentence || token.part !== 'name' || isKnownParty(token)) return false;
  if (tokenAt(prose, at + 1).part === 'noun') return true;
  return ['verb', 'auxiliary'].includes(tokenAt(prose, at + 1).part) && !isNameElsewhere(prose, at);
}

/** Whether the word has a capital within a sentence too. */
const isNameElsewhere = (prose: Prose, at: number): boolean =>
  prose.tokens.some(
    ({ form, isCapital, sentence }, other) =>
      other !== at && isCapital && form === tokenAt(prose, at).form && other !== prose.sentences[sentence]?.from,
  );

const ownTeams: ReadonlySet<string> = new Set(['team', 'squad', 'desk', 'group', 'unit', 'crew', 'side', 'department']);

/** "My team", "our own desk": the writer's. */
function isOwnTeam(prose: Prose, at: number): boolean {
  if (!ownTeams.has(tokenAt(prose, at).lemma)) return false;
  return [1, 2].some((back) => ['my', 'our'].includes(tokenAt(prose, at - back).form));
}

/** What stands before the verb, back to where its clause begins; nothing where it shares the doer of the verb before it. */
export function findSubject(prose: Prose, from: number, before: number): Run | undefined {
  let begin = before;
  while (begin > from && !isBorder(prose, begin - 1)) begin -= 1;
  const last = tokenAt(prose, begin - 1);
  if (begin < before || begin === from) return { from: begin, to: before };
  if (last.form === 'what') return { from: begin - 1, to: begin };
  if (!relatives.has(last.form)) return undefined;
  const phrase = startOfPhrase(prose, from, begin - 1);
  const isList = last.form === ',' && tokenAt(prose, phrase - 1).part === 'verb' && phrase > from;
  if (isList) return beforeRelative(prose, from, phrase);
  const isAside = asides.has(tokenAt(prose, phrase).form) && tokenAt(prose, phrase - 1).form === ',';
  return isAside && phrase - 1 > from
    ? { from: startOfPhrase(prose, from, phrase - 1), to: phrase - 1 }
    : { from: phrase, to: begin - 1 };
}

/** "The depot, whose lead was against it, dropped it": what stands before the aside. */
function beforeRelative(prose: Prose, from: number, before: number): Run | undefined {
  for (let at = before - 1; at > from + 1; at -= 1)
    if (openers.has(tokenAt(prose, at).form) && tokenAt(prose, at - 1).form === ',')
      return { from: startOfPhrase(prose, from, at - 1), to: at - 1 };
  return undefined;
}

const openers: ReadonlySet<string> = new Set(['who', 'whose', 'which']);

const relatives: ReadonlySet<string> = new Set([',', 'who', 'which', 'that']);

/** How an aside between two commas begins: "the depot, once against it, dropped it". */
const asides: ReadonlySet<string> = new Set(
  `being once previously formerly originally having though although despite whose like including all usually in at of
  namely`.split(/\s+/),
);

/** Where the words before a mark begin. */
function startOfPhrase(prose: Prose, from: number, before: number): number {
  let begin = tokenAt(prose, before - 1).form === ',' ? before - 1 : before;
  while (begin > from && !isBorder(prose, begin - 1)) begin -= 1;
  return begin;
}

export const isBorder = (prose: Prose, at: number): boolean => {
  const token = tokenAt(prose, at);
  return token.part === 'verb' || (endsClause(token) && !isHyphen(prose, at));
};

/** "On-call": a mark inside a word. */
const isHyphen = (prose: Prose, at: number): boolean => {
  const { form, start, end } = tokenAt(prose, at);
  return form === '-' && tokenAt(prose, at - 1).end === start && tokenAt(prose, at + 1).start === end;
};

const endsClause = ({ form }: Token): boolean =>
  /^(?:[,;:.!?()—–-]|that|because|so|when|if|while|once|but|and|then|which|who|since|until|where|as|after|before|what|how|why|whether)$/.test(
    form,
  );
