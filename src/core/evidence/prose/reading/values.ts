import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { dates, nones, ordinals } from '../words/times.ts';

/** A figure with what tells when it was so. */
export type Placed = { readonly at: number; readonly value: string; readonly when: string };

/** Figures with a month, a season or a quarter beside them. */
export function datedFigures(prose: Prose): readonly Placed[] {
  return prose.tokens.flatMap(({ form }, when) => {
    if (!isDate(prose, when)) return [];
    const at = [valueBeside(prose, when, -1), valueBeside(prose, when, 1)].find((place) => place !== undefined);
    const which = tokenAt(prose, when + 1).part === 'number' ? `${form} ${tokenAt(prose, when + 1).form}` : form;
    return at === undefined ? [] : [{ at, value: tokenAt(prose, at).form, when: which }];
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
  if (['week', 'month', 'year', 'season'].includes(form) && tokenAt(prose, at + 1).part === 'number') return true;
  if (/^(?:before|after|old|new)$/.test(form)) return true;
  return dates.has(form) || (ordinals.has(form) && !isCapital && !tokenAt(prose, at + 1).form.startsWith('time'));
};

/** Figures that something was, and figures that it is. */
export function statedFigures(prose: Prose): readonly Placed[] {
  return prose.tokens.flatMap(({ form, sentence }, at) => {
    if (!isValue(prose, at)) return [];
    const when = whenAfter(prose, at) ?? whenBefore(prose, at);
    if (when !== undefined) return [{ at, value: form, when }];
    for (let back = at - 1; back >= at - beside && tokenAt(prose, back).sentence === sentence; back -= 1) {
      const { form: said, lemma } = tokenAt(prose, back);
      if (said === 'to' && reaching.has(tokenAt(prose, back - 1).lemma)) return [{ at, value: form, when: 'is' }];
      if (lasting.has(lemma) && tokenAt(prose, back).part === 'verb')
        return [{ at, value: form, when: said === lemma || said === `${lemma}s` ? 'is' : 'was' }];
      if (was.has(said)) return [{ at, value: form, when: 'was' }];
      if (is.has(said)) return [{ at, value: form, when: 'is' }];
    }
    return [];
  });
}

const was: ReadonlySet<string> = new Set('was were had took used needed stood sat ran cost waited until'.split(' '));

const is: ReadonlySet<string> = new Set('is are has have takes take needs runs costs now today then'.split(' '));

/** Verbs with which a figure comes to be what it is. */
const reaching: ReadonlySet<string> = new Set(
  'go come get rise fall drop climb grow shrink cut sink up down'.split(' '),
);

/** Verbs that say how large something is, or how long it takes. */
const lasting: ReadonlySet<string> = new Set(
  'take wait stand sit run need cost last live hold count get make see leave'.split(' '),
);

/** "340 last year, 12 this year", "48 back then, 9 today". */
function whenAfter(prose: Prose, at: number): 'was' | 'is' | undefined {
  const { sentence } = tokenAt(prose, at);
  for (let ahead = at + 1; ahead <= at + beside && tokenAt(prose, ahead).sentence === sentence; ahead += 1) {
    const { form, part } = tokenAt(prose, ahead);
    const next = tokenAt(prose, ahead + 1).form;
    if (part === 'mark' || part === 'number' || part === 'verb') return undefined;
    if (form === 'now' || form === 'today' || (form === 'this' && periods.has(next))) return 'is';
    if (form === 'then' || form === 'before' || (form === 'last' && periods.has(next))) return 'was';
  }
  return undefined;
}

/** "The next month they were eight". */
function whenBefore(prose: Prose, at: number): 'is' | undefined {
  for (
    let back = at - 1;
    back >= at - around && tokenAt(prose, back).sentence === tokenAt(prose, at).sentence;
    back -= 1
  )
    if (['next', 'this'].includes(tokenAt(prose, back).form) && periods.has(tokenAt(prose, back + 1).form)) return 'is';
  return undefined;
}

const periods: ReadonlySet<string> = new Set(
  'year quarter month week season spring summer autumn fall winter term half'.split(' '),
);

const around = 6;
const beside = 4;

export const isValue = (prose: Prose, at: number): boolean => {
  const { part, form } = tokenAt(prose, at);
  if (numbered.has(tokenAt(prose, at - 1).form)) return false;
  if (form === 'one' && isOne(prose, at)) return false;
  return (part === 'number' || nones.has(form)) && !/^(?:19|20)\d\d$/.test(form) && !ordinals.has(form);
};

/** "One would like", "this one": no figure. */
const isOne = (prose: Prose, at: number): boolean =>
  ['verb', 'auxiliary'].includes(tokenAt(prose, at + 1).part) ||
  /^(?:['’]s|of|another|by)$/.test(tokenAt(prose, at + 1).form) ||
  /^(?:this|that|the|no|each|every|another|which)$/.test(tokenAt(prose, at - 1).form);

/** What is numbered, and not counted: "line 2". */
const numbered: ReadonlySet<string> = new Set(
  `line version v phase plant floor ward tier level stage paragraph article gate pit fab step station pump kiln room hall
  unit building bus route platform season chapter page section round`.split(/\s+/),
);

/** Two figures with different whens, from one to the other, and whether they are the same. */
export type Couple = Run & { readonly isSame: boolean };

/** The figures that are near each other and have different whens; the same one beside another, if there is one. */
export function couplesOf(prose: Prose, placed: readonly Placed[]): readonly Couple[] {
  const coupled = new Set<number>();
  return placed.flatMap((one, nth) => {
    if (coupled.has(one.at)) return [];
    const near = placed
      .slice(nth + 1)
      .filter(
        ({ when, at }) =>
          when !== one.when &&
          tokenAt(prose, at).sentence - tokenAt(prose, one.at).sentence <= 1 &&
          at !== one.at &&
          at - one.at <= apart,
      );
    const same = near.find(({ at }) => isSameValue(prose, one.at, at));
    if (same !== undefined) coupled.add(same.at);
    const other = same ?? near[0];
    return other === undefined ? [] : [{ from: one.at, to: other.at + 1, isSame: same !== undefined }];
  });
}

/** The same number, of the same unit where both have one. */
export function isSameValue(prose: Prose, one: number, other: number): boolean {
  if (tokenAt(prose, one).form !== tokenAt(prose, other).form) return false;
  const [unit, otherUnit] = [tokenAt(prose, one + 1), tokenAt(prose, other + 1)];
  if (unit.part === 'number' || otherUnit.part === 'number') return unit.form === otherUnit.form;
  return unit.part !== 'noun' || otherUnit.part !== 'noun' || unit.lemma === otherUnit.lemma;
}

/** Two figures of one thing stand no further apart than this. */
export const apart = 18;
