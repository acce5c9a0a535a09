import type { Finding } from '../../rules/base/judge.ts';
import { type Reviewer, reviewers } from './reviewers.ts';

/** What a reviewer says: it stands; it stands once some things are mended; not yet; or there is too little to say. */
export const opinions = ['stands', 'with-conditions', 'not-yet', 'too-little'] as const;

/** One of them. */
export type Opinion = (typeof opinions)[number];

/** Where a line of a verdict comes from: the rule, and the record and field where there is one. */
export type Cited = {
  readonly rule: string;
  readonly record: Finding['record'];
  readonly field: string | null;
};

/** One line of a verdict. It says nothing that no rule says. */
export type VerdictLine = Cited & { readonly text: string };

/** A question that a reviewer asks, and where it comes from. */
export type Question = Cited & { readonly reviewer: string; readonly text: string };

/** What one reviewer says, without knowing what the others say. */
export type Review = {
  readonly reviewer: string;
  readonly opinion: Opinion;
  /** How much there is to say; of much the weightiest lines are said. */
  readonly found: number;
  readonly lines: readonly VerdictLine[];
  readonly questions: readonly Question[];
};

/** What a simulated committee says. `spread` is how many steps the furthest opinions lie apart; null below two opinions. */
export type Hearing = {
  readonly reviews: readonly Review[];
  readonly opinion: Opinion;
  readonly spread: number | null;
};

/** What a committee hears: findings, and the question each rule asks. */
export type Heard = {
  readonly findings: readonly Finding[];
  readonly questionOf: (rule: string) => string;
  /** The concepts of which enough is recorded to say something. */
  readonly concepts: ReadonlySet<string>;
  /** Whether that is all that is looked for. */
  readonly isWhole: boolean;
};

/** How many questions each reviewer asks, and how many lines each gives, the weightiest first. */
const most = { questions: 5, lines: 12 };

/** What the four points of view make of what the rules found. The same findings get the same words. */
export function holdHearing(heard: Heard): Hearing {
  const reviews = reviewers.map((reviewer) => review(reviewer, heard));
  const steps = reviews.flatMap(({ opinion }) => (opinion === 'too-little' ? [] : opinions.indexOf(opinion)));
  // One who says "not yet" is enough: a committee that is not of one mind does not promote.
  const worst = opinions[Math.max(...steps)] ?? 'too-little';
  return {
    reviews,
    opinion: heard.isWhole || worst === 'not-yet' ? worst : 'too-little',
    spread: steps.length < 2 ? null : Math.max(...steps) - Math.min(...steps),
  };
}

function review({ id, concepts, patience }: Reviewer, { findings, questionOf, concepts: judged }: Heard): Review {
  const own = weightiest(findings.filter(({ concept, weight }) => concepts.includes(concept) && weight !== 'hint'));
  const gates = own.filter(({ weight }) => weight === 'gate').length;
  return {
    reviewer: id,
    opinion: concepts.some((concept) => judged.has(concept))
      ? opinionOf(gates, own.length - gates, patience)
      : 'too-little',
    found: own.length,
    lines: own
      .slice(0, most.lines)
      .map((finding) => ({ ...cite(finding), text: `${finding.message} ${finding.next}` })),
    questions: distinct(own)
      .slice(0, most.questions)
      .map((finding) => ({ ...cite(finding), reviewer: id, text: questionOf(finding.rule) })),
  };
}

function opinionOf(gates: number, gaps: number, patience: number): Opinion {
  if (gates > 0 || gaps > patience) return 'not-yet';
  return gaps > 0 ? 'with-conditions' : 'stands';
}

/** Gates before gaps; among equals in the order of the rules. */
const weightiest = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ weight }) => weight === 'gate'),
  ...findings.filter(({ weight }) => weight !== 'gate'),
];

/** The first of each rule, so that nobody asks the same twice. */
const distinct = (findings: readonly Finding[]): readonly Finding[] =>
  [...new Map(findings.toReversed().map((finding) => [finding.rule, finding])).values()].toReversed();

const cite = ({ rule, record, field }: Finding): Cited => ({ rule, record, field });
