import { joined, type Prose, type Run } from './prose.ts';

/** What a rule asks a text for. */
export const proseRuleIds = [
  'so-what',
  'whose-decision',
  'before-after',
  'cause',
  'friction',
  'cost',
  'vague',
  'reflection',
  'baseline',
  'consensus',
  'stuffing',
] as const;

/** One of them. */
export type ProseRuleId = (typeof proseRuleIds)[number];

/** What a record says in fields of its own; where one is filled, prose is not asked for it. */
export type Aside = 'teams' | 'before-after' | 'figures' | 'mechanism' | 'friction' | 'cost';

/** A check of what somebody writes. It reads prose, and is silent where a field says it already. */
export type ProseRule = {
  readonly id: ProseRuleId;
  /** What holds where it has nothing to say. */
  readonly name: string;
  /** Why a committee asks for it. */
  readonly reason: string;
  /** The slug of the concept that teaches it. */
  readonly concept: string;
  /** What is missing, or amiss at the place. */
  readonly message: string;
  /** The one next step. */
  readonly next: string;
  /** Filled fields that answer for the text. */
  readonly answeredBy: readonly Aside[];
  /** Whether it blames words, which can be underlined, or misses something in the whole story. */
  readonly about: 'words' | 'story';
  readonly passes: string;
  readonly fails: string;
  /** Where the text falls short; the whole sentence where it lacks something. */
  readonly judge: (prose: Prose) => readonly Run[];
};

/** The first sentence, where a text lacks something and no word of it is to blame. */
export const wholeWhen = (isMissing: boolean, { sentences }: Prose): readonly Run[] =>
  isMissing ? sentences.slice(0, 1) : [];

/** Whether a story has words enough to be told: in a shorter one nothing is missed yet. */
export const isTold = (story: string): boolean => story.split(/\s+/).length >= 25;

/** Declares a rule about prose; what it finds lies apart, in the order of the text. */
export const declareProseRule = (rule: ProseRule): ProseRule => ({
  ...rule,
  judge: (prose) => joined(rule.judge(prose)),
});
