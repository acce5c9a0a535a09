import { alphaOf } from '../../src/core/evidence/committee/agreement/alpha.ts';
import { type ProseRuleId, proseRuleIds } from '../../src/core/evidence/prose/base/rule.ts';
import { judgeProse } from '../../src/core/evidence/prose/judgeProse.ts';
import { proseRules } from '../../src/core/evidence/prose/rules/proseRules.ts';
import { type Baseline, keywordList, writeGoodBaseline } from './baselines.ts';
import { countOf, type Count, scoreOf } from './counting.ts';
import type { Half } from './halves.ts';
import type { Labelled } from './texts.ts';

/** What was measured of one rule. */
export type Measured = {
  readonly rule: ProseRuleId;
  readonly alpha: number | undefined;
  /** Texts that the two passes see differently. They count for nothing. */
  readonly differing: number;
  readonly halves: Readonly<Record<Half, OfHalf>>;
  /** Whether it is good enough to speak unasked. */
  readonly isOn: boolean;
};

/** The figures of one half. */
export type OfHalf = {
  readonly due: number;
  readonly ours: Count;
  readonly keywords: Count;
  readonly writeGood: Count;
  readonly byLength: Readonly<Record<LengthName, Count>>;
  readonly adversarial: Count;
  /** Of the pairs of a text and its paraphrase, how many are judged alike. */
  readonly alike: { readonly pairs: number; readonly same: number };
};

/** Lengths in words. */
export const lengths = { short: [0, 45], middle: [46, 90], long: [91, Infinity] } as const;

/** One of them. */
export type LengthName = keyof typeof lengths;

/** What a rule has to reach on the frozen half, and by how much it has to leave the better baseline behind. */
export const bar = { f1: 0.85, ahead: 0.25 } as const;

/** Measures every rule. */
export function measure(texts: readonly Labelled[]): readonly Measured[] {
  const found = new Map(
    texts.map(({ id, text }) => [id, new Set(judgeProse(text, proseRules, []).map(({ rule }) => rule))]),
  );
  return proseRuleIds.map((rule) => measureRule(rule, texts, (id) => found.get(id)?.has(rule) === true));
}

type Made = (id: string) => boolean;

function measureRule(rule: ProseRuleId, texts: readonly Labelled[], isMade: Made): Measured {
  const rows = [texts.map(({ first }) => Number(first.has(rule))), texts.map(({ second }) => Number(second.has(rule)))];
  const agreed = texts.filter(({ first, second }) => first.has(rule) === second.has(rule));
  const halves = {
    open: measureHalf(
      rule,
      agreed.filter(({ half }) => half === 'open'),
      isMade,
    ),
    frozen: measureHalf(
      rule,
      agreed.filter(({ half }) => half === 'frozen'),
      isMade,
    ),
  };
  return {
    rule,
    alpha: alphaOf(rows, 'nominal').value ?? undefined,
    differing: texts.length - agreed.length,
    halves,
    isOn: clears(halves.frozen),
  };
}

function measureHalf(rule: ProseRuleId, texts: readonly Labelled[], isMade: Made): OfHalf {
  const count = (some: readonly Labelled[]): Count =>
    countOf(some.map(({ id, first }) => ({ isDue: first.has(rule), isMade: isMade(id) })));
  const countBaseline = ({ complains }: Baseline): Count =>
    countOf(texts.map(({ first, text }) => ({ isDue: first.has(rule), isMade: complains(rule, text) })));
  const ofLength = (name: LengthName) =>
    count(texts.filter(({ text }) => wordsIn(text) >= lengths[name][0] && wordsIn(text) <= lengths[name][1]));
  const ids = new Set(texts.map(({ id }) => id));
  const pairs = texts.flatMap(({ id, of }) => (of !== undefined && ids.has(of) ? [[id, of] as const] : []));
  return {
    due: texts.filter(({ first }) => first.has(rule)).length,
    ours: count(texts),
    keywords: countBaseline(keywordList),
    writeGood: countBaseline(writeGoodBaseline),
    byLength: { short: ofLength('short'), middle: ofLength('middle'), long: ofLength('long') },
    adversarial: count(texts.filter(({ part }) => part === 'adversarial')),
    alike: { pairs: pairs.length, same: pairs.filter(([id, of]) => isMade(id) === isMade(of)).length },
  };
}

function clears({ ours, keywords, writeGood }: OfHalf): boolean {
  const f1Of = (count: Count) => scoreOf(count)?.f1 ?? 0;
  return f1Of(ours) >= bar.f1 && f1Of(ours) >= Math.max(f1Of(keywords), f1Of(writeGood)) + bar.ahead;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
