import { isKnownParty } from '../base/parties.ts';
import { findPhrases, phrases } from '../base/phrases.ts';
import { type Part, type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { likedPhrases } from '../phrases/liked.ts';
import { abstracts, virtues } from '../words/templates.ts';

/** Where virtues stand in a row, with nobody who has them: "ownership, grit, speed". */
export function virtuesInARow(prose: Prose): readonly Run[] {
  const found: Run[] = [];
  let row: Run[] = [];
  for (const item of itemsOf(prose)) {
    if (isVirtue(prose, item)) row.push(item);
    else row = [];
    if (row.length === several) found.push(...row);
    else if (row.length > several) found.push(item);
  }
  return found;
}

/** What stands between two marks. */
function itemsOf(prose: Prose): readonly Run[] {
  const items: Run[] = [];
  let from = 0;
  for (let at = 0; at <= prose.tokens.length; at += 1) {
    const { part, form } = tokenAt(prose, at);
    if (part !== 'mark' || form === '-') continue;
    if (at > from) items.push({ from, to: at });
    from = at + 1;
  }
  return items;
}

const several = 3;

/** How many words an item of a row has at most. */
const longest = 6;

/** A few words, one of them a virtue, and neither a doer nor a figure; or a phrase that is liked, whoever does it. */
function isVirtue(prose: Prose, { from, to }: Run): boolean {
  const words = prose.tokens.slice(from, to);
  if (words.length > longest || words.some(({ part }) => part === 'number')) return false;
  if (findPhrases(prose, likedPhrases).some((run) => run.from >= from && run.to <= to)) return true;
  return (
    words.some((token) => isOneOf(virtues, token)) &&
    !words.some((token) => isNamed(token) || token.part === 'auxiliary')
  );
}

const isOneOf = (words: ReadonlySet<string>, { form, lemma }: Token): boolean =>
  words.has(form) || words.has(lemma) || words.has(form.replace(/s$/, ''));

/** Somebody else, by pronoun or by what they are called. */
const isNamed = (token: Token): boolean =>
  (token.part === 'pronoun' && token.form !== 'i' && token.form !== 'we') ||
  (isKnownParty(token) && !isOneOf(virtues, token) && !isOneOf(abstracts, token));

/** Where one thing after another is done to what nobody can see: "stakeholders managed, risks mitigated, value created". */
export function deedsInARow(prose: Prose): readonly Run[] {
  const found = itemsOf(prose).map((item) => ({ item, isDeed: isDeed(prose, item) }));
  return found
    .filter(
      ({ isDeed: is }, at) =>
        is && [0, 1, 2].some((back) => [0, 1, 2].every((step) => found[at - back + step]?.isDeed === true)),
    )
    .map(({ item }) => item);
}

const isDone = (part: Part, form: string): boolean => part === 'adjective' && form.endsWith('ed');

function isDeed(prose: Prose, { from, to }: Run): boolean {
  const words = prose.tokens.slice(from, to);
  return (
    words.length <= longest &&
    words.some((token) => isOneOf(abstracts, token) || isOneOf(virtues, token)) &&
    words.some(
      ({ part, form, lemma }) => (part === 'verb' && form !== lemma && !form.endsWith('s')) || isDone(part, form),
    ) &&
    !words.some((token) => token.part === 'number' || isNamed(token))
  );
}

const turns = phrases('from … to');

/** Where one thing after another turns into its opposite: "from no to yes, from me to we". */
export function turnsInARow(prose: Prose): readonly Run[] {
  const runs = findPhrases(prose, turns).filter(
    ({ from, to }) => !prose.tokens.slice(from, to + 2).some(({ part }) => part === 'number'),
  );
  return runs.length >= several ? runs : [];
}
