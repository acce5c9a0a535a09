import type { RecordId } from '../../../base/id.ts';
import type { Bar } from '../../bars/bar.ts';
import type { JudgedAt } from '../../bars/judgeAt.ts';
import { heardAt } from '../../committee/simulated/heardAt.ts';
import { holdHearing, type Question } from '../../committee/simulated/hearing.ts';
import { reviewers } from '../../committee/simulated/reviewers.ts';
import { findRule } from '../../rules/rules.ts';

/** What a committee would ask of a packet: by which rule, of which record, what it stumbles over, and whose points of view ask it. */
export type OpenQuestion = {
  readonly text: string;
  readonly rule: { readonly id: string; readonly name: string };
  readonly record: { readonly id: RecordId; readonly title: string } | null;
  readonly message: string;
  readonly reviewers: readonly string[];
};

type Questioned = Pick<JudgedAt, 'readiness' | 'open'> & {
  readonly bar: Bar;
  /** The objections that the packet answers. */
  readonly answered: readonly string[];
};

/** The questions that the points of view of a committee would ask of what a packet puts forward, each once. */
export function questionsTo({ bar, readiness, open, answered }: Questioned): readonly OpenQuestion[] {
  // A packet is asked about what it tells, also where that is too little for a verdict.
  const { reviews } = holdHearing({ ...heardAt(bar, readiness, open), findings: open });
  const isAnswered = new Set(answered.map(plain));
  const asked = Map.groupBy(
    reviews.flatMap(({ questions }) => questions),
    ({ text }) => plain(text),
  );
  return [...asked].flatMap(([text, [first, ...others]]) => {
    const rule = findRule(first?.rule ?? '');
    if (first === undefined || rule === undefined || isAnswered.has(text)) return [];
    const { message } = open.find((one) => one.rule === rule.id && one.record?.id === first.record?.id) ?? {};
    return {
      text: first.text,
      rule: { id: rule.id, name: rule.name },
      record: first.record === null ? null : { id: first.record.id, title: first.record.title },
      message: message ?? '',
      reviewers: [...new Set([first, ...others].flatMap(nameOf))],
    };
  });
}

const nameOf = ({ reviewer }: Question): string | readonly string[] =>
  reviewers.find(({ id }) => id === reviewer)?.name ?? [];

const plain = (text: string): string => text.trim().toLowerCase();
