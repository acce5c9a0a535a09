import type { Prose, Run } from './base/prose.ts';
import { placeOf } from './base/prose.ts';
import { readProse } from './base/readProse.ts';
import { type Aside, isTold, type ProseRule, type ProseRuleId } from './base/rule.ts';
import { reliableRules } from './reliable.ts';
import { proseRules } from './rules/proseRules.ts';

/** A text that is being written, with what surrounds it. */
export type Written = {
  readonly text: string;
  /** All of what is written about it, where this text is the one that tells it; rules that miss something read this. */
  readonly story: string | undefined;
  /** What filled fields say already. */
  readonly filled: readonly Aside[];
  /** Every rule, or those that are on by default. */
  readonly rules: 'reliable' | 'all';
};

/** What a rule says about a text as it is written, and where it is about words, which. */
export type Remark = {
  readonly rule: ProseRuleId;
  /** What holds where it has nothing to say. */
  readonly name: string;
  /** The slug of the concept that teaches it. */
  readonly concept: string;
  readonly message: string;
  readonly next: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
};

/** What is to be said about a text while it is written: one remark a rule, those about the whole story last. */
export function remarksOn({ text, story, filled, rules }: Written): readonly Remark[] {
  const asked = proseRules.filter(
    ({ id, answeredBy }) =>
      (rules === 'all' || reliableRules.includes(id)) && !answeredBy.some((aside) => filled.includes(aside)),
  );
  const prose = readProse(text);
  return [
    ...asked.filter(({ about }) => about === 'words').flatMap((rule) => remarkOf(rule, prose, rule.judge(prose))),
    ...missedIn(asked, story),
  ];
}

function missedIn(asked: readonly ProseRule[], story: string | undefined): readonly Remark[] {
  if (story === undefined || !isTold(story)) return [];
  const prose = readProse(story);
  return asked
    .filter(({ about, judge }) => about === 'story' && judge(prose).length > 0)
    .map((rule) => sayOf(rule, []));
}

const remarkOf = (rule: ProseRule, prose: Prose, runs: readonly Run[]): readonly Remark[] =>
  runs.length === 0
    ? []
    : [
        sayOf(
          rule,
          runs.map((run) => placeOf(prose, run)),
        ),
      ];

const sayOf = ({ id: rule, name, concept, message, next }: ProseRule, places: Remark['places']): Remark => ({
  rule,
  name,
  concept,
  message,
  next,
  places,
});
