import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp';
import { changing, pasts, working } from '../words/changing.ts';
import { denials } from '../words/denials.ts';
import { groups } from '../words/parties.ts';
import { isParty } from './parties.ts';
import type { Part, Prose, Sentence, Token } from './prose.ts';

const reader = winkNLP(model, ['sbd', 'pos']);

/** Its declared type forgets the arguments that every such function is given. */
const baseForm = reader.its.lemma as ItsFunction<string>;

/** Reads English prose: its sentences, its words with their base forms and parts of speech, and what is negated. */
export function readProse(text: string): Prose {
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  reader
    .readDoc(parted(shortened(text)))
    .sentences()
    .each((sentence: ItemSentence) => {
      const from = tokens.length;
      sentence.tokens().each((item: ItemToken) => {
        const token = readToken(item, text, tokens);
        if (token !== undefined) tokens.push({ ...token, sentence: sentences.length });
      });
      if (tokens.length > from) sentences.push({ from, to: tokens.length });
    });
  return { text, tokens: tokens.map((token, at) => ({ ...token, isNegated: isDenied(tokens, at) })), sentences };
}

/** Reading takes the square of a word's length, and no word of English is that long: its rest is passed over. */
const shortened = (text: string): string =>
  text.replace(/\S{101,}/g, (run) => run.slice(0, longest).padEnd(run.length));

const longest = 100;

/** "They said no. We went." A word that is an abbreviation too would swallow the end of its sentence. */
const parted = (text: string): string =>
  text.replace(/(?<=\s|\d|^)(no|in|k|m|h|min|sec|max|bn|mn|us|am|pm|it)\.(?=\s+\D|\s*$)/gi, '$1 .');

function readToken(item: ItemToken, text: string, read: readonly Token[]): Omit<Token, 'sentence'> | undefined {
  const word = item.out(reader.its.value);
  if (word.trim() === '') return undefined;
  const after = read.at(-1)?.end ?? 0;
  const last = read.findLast(({ form }) => !between.has(form));
  const start = Math.max(after, text.indexOf(word, after));
  const form = item.out(reader.its.normal);
  const past = pasts.get(form) ?? (isVerbOfParty(form, last) ? baseOf(form) : undefined);
  return {
    form,
    lemma: past ?? item.out(baseForm),
    part: partIn(form, last) ?? partOf(item.out(reader.its.pos), form),
    isCapital: /^\p{Lu}/u.test(word),
    start,
    end: start + word.length,
    isNegated: false,
  };
}

/** What may stand between somebody and what they do. */
const between: ReadonlySet<string> = new Set(['now', 'today', 'also', 'then', 'both', 'simply', 'all']);

const parts: Readonly<Record<string, Part>> = {
  NOUN: 'noun',
  PROPN: 'name',
  PRON: 'pronoun',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
  PUNCT: 'mark',
  SYM: 'mark',
};

const partOf = (tag: string, form: string): Part => (/^\d/.test(form) ? 'number' : (parts[tag] ?? 'other'));

/** What the reader of parts of speech is known to get wrong. */
function partIn(form: string, last: Token | undefined): Part | undefined {
  if (persons.has(form)) return 'pronoun';
  if (isVerbOfParty(form, last)) return 'verb';
  return isWork(form, last) ? 'noun' : undefined;
}

const persons: ReadonlySet<string> = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'me', 'him', 'us', 'them']);

/** "Controlling releases", "the team retired": the second is a verb, and often read as a noun or an adjective. */
const isVerbOfParty = (form: string, last: Token | undefined): boolean =>
  pasts.has(form) ||
  (unbent.has(form) && last !== undefined && (isParty(last) || persons.has(last.form))) ||
  (last !== undefined &&
    isParty(last) &&
    (/(?:s|ed)$/.test(form) ? isVerb(baseOf(form)) : isMany(last) && working.has(form)));

/** Verbs whose past is written as their present, and as a noun. */
const unbent: ReadonlySet<string> = new Set(['put', 'set', 'split', 'let', 'shut', 'spread']);

const isMany = ({ form }: Token): boolean => form.endsWith('s');

const isVerb = (base: string): boolean => changing.has(base) || working.has(base);

const baseOf = (form: string): string => {
  const stem = form.replace(/(?:ed|es|s)$/, '');
  return (
    [stem, `${stem}e`, form.slice(0, -1), stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')].find(isVerb) ?? form
  );
};

/** "Billing", "support": a department, where no word before it makes it a verb. */
const isWork = (form: string, last: Token | undefined): boolean =>
  groups.has(form) && (last === undefined || !['pronoun', 'auxiliary'].includes(last.part)) && last?.form !== 'to';

/** What makes a denial none: "not only", "no-show". */
const idle: ReadonlySet<string> = new Set(['only', '-', 'just', 'least']);

/** How many words a denial reaches, within its clause. */
const reach = 5;

function isDenied(tokens: readonly Omit<Token, 'isNegated'>[], at: number): boolean {
  for (let back = 1; back <= reach; back += 1) {
    const before = tokens[at - back];
    if (before === undefined || before.sentence !== tokens[at]?.sentence) return false;
    if (before.part === 'mark' && /^[,;:.!?—–()]/.test(before.form)) return false;
    if (before.form === 'but' || before.form === 'only' || before.form === 'and') return false;
    if (denials.has(before.form)) return !idle.has(tokens[at - back + 1]?.form ?? '');
  }
  return false;
}
