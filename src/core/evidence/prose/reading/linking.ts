import { isOther, isParty, isSelf } from '../base/parties.ts';
import { findPhrases, hasPhrase } from '../base/phrases.ts';
import { type Prose, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { contrast, later } from '../phrases/marks.ts';
import { doubt, links, strongLinks } from '../phrases/links.ts';
import { dates } from '../words/times.ts';
import { caused, changesOfOthers } from './changes.ts';
import { readClauses } from './clauses.ts';
import { effectFigures, pairsOfFigures } from './figures.ts';
import { movements } from './movements.ts';

/** Whether something links a change to what led to it: in its sentence, or as the beginning of the next. */
export function isLinked(prose: Prose): boolean {
  if (hasPhrase(prose, doubt)) return false;
  const changed = sentencesOfChange(prose);
  if (caused(prose).length > 0 || isAnswered(prose) || isSeen(prose)) return true;
  if (changesOfOthers(prose).some(({ from }) => namesWriter(prose, from))) return true;
  if (isNamedBeside(prose, changed)) return true;
  return [...findPhrases(prose, links).map(({ from }) => from), ...movers(prose)].some((from) => {
    const { sentence, isNegated } = tokenAt(prose, from);
    return !isNegated && (changed.has(sentence) || (isOpening(prose, from) && changed.has(sentence - 1)));
  });
}

/** A cause named in so many words, in the sentence of a change or beside it. */
const isNamedBeside = (prose: Prose, changed: ReadonlySet<number>): boolean =>
  findPhrases(prose, strongLinks).some(({ from }) => {
    const { sentence, isNegated } = tokenAt(prose, from);
    return !isNegated && [-1, 0, 1].some((near) => changed.has(sentence + near));
  });

/** The sentences that tell a change. */
const sentencesOfChange = remember(
  (prose): ReadonlySet<number> =>
    new Set(
      [
        ...changesOfOthers(prose),
        ...movements(prose),
        ...effectFigures(prose),
        ...pairsOfFigures(prose),
        ...findPhrases(prose, contrast),
        ...findPhrases(prose, later),
      ].map(({ from }) => tokenAt(prose, from).sentence),
    ),
);

/** What others do now, with something of the writer's in it: "they threw it out for our kit". */
const namesWriter = (prose: Prose, at: number): boolean => {
  const { sentence } = tokenAt(prose, at);
  return prose.tokens
    .slice(at, at + ahead)
    .some(
      (token, far) => token.sentence === sentence && isSelf(token) && !given.has(tokenAt(prose, at + far - 1).form),
    );
};

/** "Points callers to our page", "stopped to ask us": not why they do so. */
const given: ReadonlySet<string> = new Set(['to', 'of', 'ask', 'into']);

const ahead = 14;
const opening = 8;

const isOpening = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at - opening).sentence !== tokenAt(prose, at).sentence;

/** "I showed it to the head of operations and she took it away": the writer went to them, and they did otherwise. */
function isAnswered(prose: Prose): boolean {
  const asked = readClauses(prose)
    .filter(
      ({ doer, verb, isNegated, isSupposed }) => doer === 'self' && meeting.has(verb) && !isNegated && !isSupposed,
    )
    .map(({ at }) => at);
  return changesOfOthers(prose).some(({ from }) => {
    const { sentence } = tokenAt(prose, from);
    if (isDated(prose, sentence)) return false;
    const isNext = isOther(tokenAt(prose, prose.sentences[sentence]?.from ?? from));
    return asked.some((at) => {
      const before = tokenAt(prose, at).sentence;
      return at < from && (before === sentence || (isNext && before === sentence - 1)) && meets(prose, at);
    });
  });
}

const meeting: ReadonlySet<string> = new Set(
  `show tell bring take give send ask present put lay sit ride cook walk point hand offer read beg visit call invite
  propose explain demonstrate play warn teach help suggest pitch`.split(/\s+/),
);

/** Somebody else stands beside the verb. */
const meets = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(at + 1, at + 9)
    .some((token) => token.sentence === tokenAt(prose, at).sentence && (isParty(token) || isOther(token)));

/** A plain time tells no more than that one came after the other. */
const isDated = (prose: Prose, sentence: number): boolean =>
  prose.tokens.some(
    (token) =>
      token.sentence === sentence && (dates.has(token.form) || token.form === 'later' || token.form === 'meanwhile'),
  );

/** "The manager saw what it does and ordered it": they learned something, and did otherwise. */
function isSeen(prose: Prose): boolean {
  const changed = new Set(changesOfOthers(prose).map(({ from }) => tokenAt(prose, from).sentence));
  return readClauses(prose).some(
    ({ doer, verb, at, isNegated, isSupposed }) =>
      doer === 'party' &&
      seeing.has(verb) &&
      !isNegated &&
      !isSupposed &&
      [0, 1].some((far) => changed.has(tokenAt(prose, at).sentence + far)),
  );
}

const seeing: ReadonlySet<string> = new Set(
  'see notice realise realize read hear learn watch discover recognise'.split(' '),
);

/** What moved somebody: "my chart embarrassed them into it", "what shifted her was a fortnight in Turku". */
const movers = (prose: Prose): readonly number[] =>
  readClauses(prose)
    .filter(
      ({ doer, verb, isNegated, isSupposed, subject }) =>
        doer === 'thing' &&
        persuading.has(verb) &&
        !isNegated &&
        !isSupposed &&
        prose.tokens.slice(subject.from, subject.to).some(({ form }) => pointing.has(form)),
    )
    .map(({ at }) => at);

const pointing: ReadonlySet<string> = new Set('my our what that this which'.split(' '));

const persuading: ReadonlySet<string> = new Set(
  `embarrass shame convince persuade sway alarm impress shock scare move shift spook prompt push lead bring get make open
  kill tip settle decide wake unlock enable change show free do turn drive cause force trigger spark surprise unsettle
  startle worry teach tell cure end break win`.split(/\s+/),
);
