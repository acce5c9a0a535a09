import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { dates, nones, ordinals } from '../words/times.ts';

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
  <number> … =to … <number>
  <number> … where … <number>
  <number> … , =not <number>
  <number> … as against <number>
  <number> … up|down from … <number>
  <number> … , =up|down from … <number>`);

/** Where one figure is set against another: in so many words, by two dates, or by "was" and "is". */
export const pairsOfFigures = remember((prose): readonly Run[] => [
  ...findPhrases(prose, bothValues),
  ...couplesOf(prose, datedFigures(prose)),
  ...couplesOf(prose, statedFigures(prose)),
]);

/** A figure with what tells when it was so. */
type Placed = { readonly at: number; readonly value: string; readonly when: string };

/** Two figures with different whens, near each other. */
function couplesOf(prose: Prose, placed: readonly Placed[]): readonly Run[] {
  return placed.flatMap((one, nth) => {
    const other = placed
      .slice(nth + 1)
      .find(
        ({ when, at, value }) =>
          when !== one.when &&
          value !== one.value &&
          tokenAt(prose, at).sentence - tokenAt(prose, one.at).sentence <= 1 &&
          at !== one.at &&
          at - one.at <= apart,
      );
    return other === undefined ? [] : [{ from: one.at, to: other.at + 1 }];
  });
}

/** Two figures of one thing stand no further apart than this. */
const apart = 18;

const around = 6;
const beside = 4;

/** Figures with a month, a season or a quarter beside them. */
function datedFigures(prose: Prose): readonly Placed[] {
  return prose.tokens.flatMap(({ form }, when) => {
    if (!isDate(prose, when)) return [];
    const at = [valueBeside(prose, when, -1), valueBeside(prose, when, 1)].find((place) => place !== undefined);
    return at === undefined ? [] : [{ at, value: tokenAt(prose, at).form, when: form }];
  });
}

/** The nearest figure on one side, up to the next comma. */
function valueBeside(prose: Prose, when: number, step: -1 | 1): number | undefined {
  for (let far = 1; far <= around; far += 1) {
    const at = when + far * step;
    const { form, sentence } = tokenAt(prose, at);
    if (sentence !== tokenAt(prose, when).sentence || /^[,;:]$/.test(form)) return undefined;
    if (isValue(prose, at)) return at;
  }
  return undefined;
}

const isDate = (prose: Prose, at: number): boolean => {
  const { form, isCapital } = tokenAt(prose, at);
  if (form === 'may' || form === 'march') return isCapital;
  return dates.has(form) || (ordinals.has(form) && !isCapital && !tokenAt(prose, at + 1).form.startsWith('time'));
};

const isValue = (prose: Prose, at: number): boolean => {
  const { part, form } = tokenAt(prose, at);
  return (part === 'number' || nones.has(form)) && !/^(?:19|20)\d\d$/.test(form) && !ordinals.has(form);
};

const was: ReadonlySet<string> = new Set([
  'was',
  'were',
  'had',
  'took',
  'used',
  'needed',
  'stood',
  'sat',
  'ran',
  'cost',
  'waited',
  'until',
]);
const is: ReadonlySet<string> = new Set([
  'is',
  'are',
  'has',
  'have',
  'takes',
  'take',
  'needs',
  'runs',
  'costs',
  'now',
  'today',
  'then',
]);

/** Figures that something was, and figures that it is. */
function statedFigures(prose: Prose): readonly Placed[] {
  return prose.tokens.flatMap(({ form, sentence }, at) => {
    if (!isValue(prose, at)) return [];
    if (['now', 'today'].includes(tokenAt(prose, at + 1).form)) return [{ at, value: form, when: 'is' }];
    for (let back = at - 1; back >= at - beside && tokenAt(prose, back).sentence === sentence; back -= 1) {
      const said = tokenAt(prose, back).form;
      if (was.has(said)) return [{ at, value: form, when: 'was' }];
      if (is.has(said)) return [{ at, value: form, when: 'is' }];
    }
    return [];
  });
}

/** Figures that claim an effect without saying what they started from, or when and where they were measured. */
export function bareFigures(prose: Prose): readonly Run[] {
  const pairs = pairsOfFigures(prose);
  return effectFigures(prose).filter(
    ({ from, to }) => !pairs.some((pair) => pair.from <= to + close && pair.to >= from - close),
  );
}

/** How near a figure lies to a pair that explains it. */
const close = 2;

const same = phrases(`from <number> … to <number>`);

/** Whether what is set against each other is the same: two values, or what stands after "before" and "now". */
export function isSameTwice(prose: Prose): boolean {
  const spans = findPhrases(prose, same).map(({ from, to }) => [
    tokenAt(prose, from + 1).form,
    tokenAt(prose, to - 1).form,
  ]);
  const [first, second, ...more] = datedFigures(prose);
  const isDatedAlike = more.length === 0 && first?.value === second?.value && first?.at !== second?.at;
  return spans.some(([one, other]) => one === other) || isDatedAlike || saysTheSame(prose);
}

/** "Before: by hand on Fridays. Now: by hand on Fridays." */
function saysTheSame({ text }: Prose): boolean {
  const [, before, now] = /\bbefore:\s*([^.]+)\.\s*(?:now|after|today):\s*([^.]+)\./i.exec(text) ?? [];
  if (before === undefined || now === undefined) return false;
  const words = (said: string) => new Set(said.toLowerCase().match(/\p{L}+/gu) ?? []);
  const [one, other] = [words(before), words(now)];
  return [...one].filter((word) => !other.has(word)).length <= 1;
}
