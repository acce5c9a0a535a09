import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRule, listFindings } from '../../../contract/evidence/judging.ts';
import type { Weight } from '../../../core/evidence/rules/base/rule.ts';

/** What the rules find, as the server tells it. */
export type Findings = ResponseOf<typeof listFindings>;

/** What one rule finds. */
export type Group = Findings['groups'][number];

/** One finding. */
export type Finding = Group['findings'][number];

/** A rule in a few words. */
export type ShownRule = Group['rule'];

/** One rule whole. */
export type WholeRule = ResponseOf<typeof getRule>;

/** What findings of a weight are called, one and many, and what hangs on them. */
export const weightWords = {
  gate: { one: 'gate', many: 'Open gates', means: 'Nothing stands before a committee until these are closed.' },
  gap: { one: 'gap', many: 'Gaps', means: 'A committee will ask about these.' },
  hint: { one: 'hint', many: 'Hints', means: 'These would help.' },
} as const satisfies Readonly<Record<Weight, { readonly one: string; readonly many: string; readonly means: string }>>;

/** The name of a concept as its slug has it: "third party proof". */
export const nameOfConcept = (slug: string): string => slug.replaceAll('-', ' ');
