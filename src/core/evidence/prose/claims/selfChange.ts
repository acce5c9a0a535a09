import { findPhrases } from '../base/phrases.ts';
import { type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { growing, harvest, learning } from '../phrases/learning.ts';
import { readClauses } from '../reading/clauses.ts';
import { persons, qualities } from '../words/growing.ts';

/** Where the writer is told to have changed: what somebody learned, became or is by now, and what it gave them. */
export const changesOfSelf = remember((prose): readonly Run[] => [
  ...findPhrases(prose, learning).filter((run) => !tokenAt(prose, run.from).isNegated && !isPlain(prose, run)),
  ...findPhrases(prose, growing).filter((run) => !isOfOthers(prose, run) && !isPlain(prose, run)),
  ...prose.tokens.flatMap((_, at) => (isLearned(prose, at) || isOtherNow(prose, at) ? [{ from: at, to: at + 1 }] : [])),
  ...findPhrases(prose, harvest).filter(({ from, to }) => isOwn(prose, from, to)),
]);

/** "I think the teams came out stronger": somebody else did. */
const isOfOthers = (prose: Prose, { from, to }: Run): boolean =>
  isI(tokenAt(prose, from)) &&
  readClauses(prose).some(({ at, doer, subject }) => at >= from && at < to && doer !== 'self' && subject.from > from);

/** "Taught me the tariff", "came back a week later": what was taught, and when somebody came. */
function isPlain(prose: Prose, { to }: Run): boolean {
  const [last, next, then] = [tokenAt(prose, to - 1), tokenAt(prose, to), tokenAt(prose, to + 1)];
  if (last.form === 'became' || last.form === 'become') return roles.has(next.form);
  if (last.form === 'up') return /^(?:in|on|near|there|by)$/.test(next.form);
  if (last.form === 'a' || last.form === 'an') return spans.has(next.lemma);
  if (last.form !== 'me') return false;
  if (/^(?:how|that)$/.test(next.form)) return definite.has(then.form);
  if (!/^(?:the|our|his|her|their)$/.test(next.form)) return false;
  return !worth.has(then.form) && !qualities.has(then.form);
}

const roles: ReadonlySet<string> = new Set(['the', 'owner', 'head', 'responsible', 'aware', 'part', 'one']);

const spans: ReadonlySet<string> = new Set(
  'day week month year hour minute few little while moment fortnight'.split(' '),
);

/** Whether the word is "I", with or without a verb on it. */
const isI = ({ form }: Token): boolean => /^i(?:['’]?(?:m|ve|d|ll))?$/.test(form);

/** "I learned to wait", and no fact about the world: "I learned that the readers were in the wrong place". */
const isLearned = (prose: Prose, at: number): boolean =>
  /^learnt?$/.test(tokenAt(prose, at).lemma) &&
  (tokenAt(prose, at).part === 'verb' || tokenAt(prose, at).form === 'learnt') &&
  !tokenAt(prose, at).isNegated &&
  tokenAt(prose, at + 1).form !== ':' &&
  isOfWriter(prose, at) &&
  !isFact(prose, at + 1);

/** The writer does it: said, or left out at the beginning of a clause. */
function isOfWriter(prose: Prose, at: number): boolean {
  const { form, sentence } = tokenAt(prose, at);
  for (let back = at - 1; back >= at - behind && tokenAt(prose, back).sentence === sentence; back -= 1) {
    const token = tokenAt(prose, back);
    if (isI(token)) return true;
    if (token.part === 'mark') return /^[,;.-]$/.test(token.form) && form !== 'learn' && form !== 'learning';
    if (['noun', 'name', 'pronoun'].includes(token.part) || token.form === 'to') return false;
  }
  return form === 'learned' || form === 'learnt';
}

const behind = 6;

/** What somebody found out about the world: from something, or of something that was so. */
function isFact(prose: Prose, after: number): boolean {
  const at = tokenAt(prose, after).part === 'adverb' ? after + 1 : after;
  const { form, sentence } = tokenAt(prose, at);
  if (/^(?:who|where|when|why|which)$/.test(form)) return true;
  if (form === 'from' || form === 'of' || form === 'about')
    return !prose.tokens.slice(at, at + near).some(({ form: word }) => word === 'myself' || word === 'me');
  if (form === 'to' || form === 'how') return definite.has(tokenAt(prose, at + 1).form);
  const said = prose.tokens.slice(at).filter((token) => token.sentence === sentence);
  if (said.slice(0, 3).some((token) => qualities.has(token.form) || worth.has(token.form))) return false;
  const verb = said.find(({ part }) => part === 'verb' || part === 'auxiliary');
  const isPast = verb !== undefined && (pasts.has(verb.form) || (verb.form !== verb.lemma && verb.form.endsWith('ed')));
  return isPast || (form === 'that' && definite.has(tokenAt(prose, at + 1).form));
}

const near = 4;

const worth: ReadonlySet<string> = new Set(['value', 'importance', 'power', 'art', 'meaning', 'need', 'worth']);

const pasts: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);

const definite: ReadonlySet<string> = new Set(['the', 'our', 'their', 'its', 'every', 'each', 'most']);

/** "I'm a calmer person", "I feel less scared", "I am no longer afraid", "I'm twice the man". */
function isOtherNow(prose: Prose, at: number): boolean {
  const token = tokenAt(prose, at);
  if (!isI(token)) return false;
  const verb = token.form.endsWith('m') ? at : nextVerb(prose, at);
  if (verb === undefined) return false;
  for (let ahead = verb + 1; ahead <= verb + reach; ahead += 1) {
    const word = tokenAt(prose, ahead);
    if (word.part === 'mark' || word.part === 'pronoun' || word.part === 'verb') return false;
    if (isMore(prose, ahead) || (persons.has(word.lemma) && isOther(prose, verb, ahead + 2))) return true;
  }
  return false;
}

const reach = 6;

/** "Am", "feel", "have become": the verb of a state of the writer. */
function nextVerb(prose: Prose, at: number): number | undefined {
  for (let ahead = at + 1; ahead <= at + 3; ahead += 1) {
    const { form, lemma, part } = tokenAt(prose, ahead);
    if (['am', 'feel', 'became', 'become', 'been'].includes(form)) return ahead;
    if (part === 'mark' || (part === 'verb' && lemma !== 'have')) return undefined;
  }
  return undefined;
}

/** A comparison with how one was. */
function isMore(prose: Prose, at: number): boolean {
  const { form, lemma, part } = tokenAt(prose, at);
  const next = tokenAt(prose, at + 1);
  if (part === 'adjective' && form.endsWith('er') && lemma !== form) return true;
  if (form === 'better' || form === 'stronger' || form === 'different') return true;
  if (form === 'twice') return next.form === 'the' || next.form === 'as';
  if (form !== 'more' && form !== 'less' && form !== 'longer') return false;
  return next.part === 'adjective' || (next.part === 'verb' && next.form.endsWith('ed') && form !== 'longer');
}

/** "A new man", "not the same person": said with what makes one another. */
const isOther = (prose: Prose, from: number, to: number): boolean =>
  prose.tokens.slice(from, to).some(({ form }) => others.has(form));

const others: ReadonlySet<string> = new Set(
  'new changed same other another true real grown better today now'.split(' '),
);

/** What came of it is the writer's: a quality, or something that the writer is or does. */
function isOwn(prose: Prose, from: number, to: number): boolean {
  const { sentence } = tokenAt(prose, to - 1);
  const end = prose.sentences[sentence + (tokenAt(prose, to).form === '.' ? 1 : 0)]?.to ?? to;
  const begin = prose.sentences[sentence]?.from ?? from;
  return prose.tokens
    .slice(begin, end)
    .some(
      (token, ahead) =>
        qualities.has(token.form) ||
        persons.has(token.form) ||
        token.form === 'myself' ||
        (begin + ahead >= to && isI(token)),
    );
}
