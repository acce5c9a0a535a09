import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { apart, type Couple, couplesOf, datedFigures, isSameValue, isValue, statedFigures } from './values.ts';

const amount = phrases(`
  by <number> %|percent|point|points
  by half|third|thirds
  =halved|doubled|tripled|quadrupled|halves|doubles
  up|down|plus|minus|+ <number>
  =up|down =by? about? <number>
  <number> %|percent|point|points|pp … up|down|more|less|fewer|faster|cheaper|shorter|higher|lower|better|quicker|slower|uplift|increase|reduction|drop|off|gain|improvement
  <number> %|percent? more|less|fewer|faster|cheaper|shorter|higher|lower|better|quicker
  <number> <noun> more|less|fewer|faster|cheaper|shorter|higher|lower|better|quicker|earlier
  <number> more|fewer|less
  <number> times more|faster|the|as|higher|better
  <number> x more|faster|the|higher|better
  =x|y|n %
  better|stronger|up , like|about|some <number>
  value … <number> k|million|thousand
  <number> … regular? … more|less|fewer
  <number> … cheaper|shorter|faster|quicker
  save|gain|win|earn|generate|recover … <number>
  worth … <number>
  saving|savings … <number>
  increase|improve|grow|rise|climb|boost|elevate|raise|gain|drop|fall|decrease|reduce|cut|shrink|lift|go|come … by … <number>
  increase|improve|grow|rise|climb|boost|elevate|raise|gain|drop|fall|decrease|reduce|cut|shrink|lift|be … down|up … <number>
  increase|improve|boost|elevate|raise|drop|fall|decrease|reduce|cut|shrink|lift|grow|climb … <number> %|percent|point|points|million|k
  incremental
  by a|one|two third|thirds|quarter|quarters|fifth|tenth
  twice|half as|the <adjective>|many|much|fast|long|high
  <number> - fold
  increase|rise|gain|jump|uplift|reduction|drop|decrease|decline|fall|cut of|by <number>
  <number> %|percent … increase|rise|gain|jump|uplift|reduction|drop|decrease|decline|growth|saving|savings
  additional|extra|another … <number> euros|dollars|customers|users|sales|million
  shave|shaved|knock|knocked|take|took|slice … <number> … off
  <number> %|percent|hours|minutes|days|weeks|points off
  plus|minus of? <number>
  <number> %|percent|hours|minutes|days|weeks fewer|less|more
  slash|slashed|trim|trimmed … by|of <number>
  outperform|outperformed … <number>
  <number> … of incremental
  <number> hours|days|euros|dollars a year`);

/** A figure that claims an effect: how much more, less or better something became. */
export const effectFigures = remember((prose): readonly Run[] =>
  findPhrases(prose, amount)
    .filter(({ from }) => !tokenAt(prose, from).isNegated)
    .map(({ from, to }) => ({ from, to: units.has(tokenAt(prose, to).form) ? to + 1 : to })),
);

const units: ReadonlySet<string> = new Set(['%', 'percent', 'k', 'm', 'million', 'points']);

const bothValues = phrases(`
  from … <number> … to … <number>
  <number> … , =was <number>
  <number> … =to <number>
  <number> <noun>? - > <number>
  <number> … become|became <number>
  <number> . =was <number>
  <number> <noun> . =was <number>
  <number> … up|down on|from the? <number>
  <number> … where … <number>
  <number> … , =not <number>
  <number> … as against <number>
  <number> … up|down from … <number>
  <number> … , =up|down from … <number>`);

/** Where one figure is set against another: in so many words, by two dates, or by "was" and "is". */
export const pairsOfFigures = remember((prose): readonly Run[] => [
  ...findPhrases(prose, bothValues).filter(
    (run) => tokenAt(prose, run.from + 1).form !== 'zero' && !isMere(prose, run.from) && startsWithValue(prose, run),
  ),
  ...couples(prose).filter(({ isSame }) => !isSame),
  ...ratesOf(prose),
]);

const couples = remember((prose): readonly Couple[] => [
  ...couplesOf(prose, datedFigures(prose)),
  ...couplesOf(prose, statedFigures(prose)),
]);

/** Whether the first number is one that counts something. */
const startsWithValue = (prose: Prose, { from, to }: Run): boolean => {
  const first = prose.tokens.slice(from, to).findIndex(({ part }) => part === 'number');
  return isValue(prose, from + first);
};

/** "Four hundred a watch", and later "sixty a watch". */
function ratesOf(prose: Prose): readonly Run[] {
  const rates = prose.tokens.flatMap(({ form }, nth) => {
    const unit = tokenAt(prose, nth + 1);
    const at = [nth - 1, nth - 2].find((place) => tokenAt(prose, place).part === 'number');
    const isRate = at !== undefined && unit.part === 'noun' && /^(?:a|an|per|each|every)$/.test(form);
    return isRate ? [{ at, value: tokenAt(prose, at).form, unit: unit.lemma }] : [];
  });
  return rates.flatMap(({ at, value, unit }, nth) => {
    const other = rates.slice(nth + 1).find((later) => later.unit === unit);
    return other === undefined || other.value === value ? [] : [{ from: at, to: other.at + 1 }];
  });
}

/** "Would have gone from 33 days to 19". */
const isMere = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ form, sentence }) => mere.has(form) && sentence === tokenAt(prose, at).sentence);

const mere: ReadonlySet<string> = new Set('would could might will should if target goal hope'.split(' '));

const span = phrases(`
  from … <number> … to … <number>
  from … <number> … to , … <number>`);

/** Whether what is set against each other is the same: two values, or what stands after "before" and "now". */
export const isSameTwice = remember((prose): boolean => {
  const isSpanSame = findPhrases(prose, span).some(({ from, to }) => {
    const first = prose.tokens.slice(from, to).findIndex(({ part }) => part === 'number');
    return isSameValue(prose, from + first, to - 1);
  });
  if (isSpanSame || saysTheSame(prose) || doesTheSame(prose)) return true;
  return couples(prose).some(({ isSame }) => isSame) && pairsOfFigures(prose).length === 0;
});

const used = phrases('used to <verb>');

/** "They used to fax. And they fax." */
const doesTheSame = (prose: Prose): boolean =>
  findPhrases(prose, used).some(({ to }) => {
    const verb = tokenAt(prose, to - 1);
    return prose.tokens
      .slice(to, to + apart * 2)
      .some(
        ({ lemma, form, part, sentence, isNegated }) =>
          lemma === verb.lemma &&
          (form === lemma || form === `${lemma}s`) &&
          part === 'verb' &&
          sentence > verb.sentence &&
          !isNegated,
      );
  });

/** "Before: by hand on Fridays. Now: by hand on Fridays." */
function saysTheSame({ text }: Prose): boolean {
  const [, before, now] = /\bbefore:\s*([^.]+)\.\s*(?:now|after|today):\s*([^.]+)\./i.exec(text) ?? [];
  if (before === undefined || now === undefined) return false;
  const words = (said: string) => new Set(said.toLowerCase().match(/\p{L}+/gu) ?? []);
  const [one, other] = [words(before), words(now)];
  return [...one].filter((word) => !other.has(word)).length <= 1;
}
