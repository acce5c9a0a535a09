import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRule, listFindings } from '../../../contract/evidence/judging.ts';
import type { Weight } from '../../../core/evidence/rules/base/rule.ts';
import { formatCount } from '../../base/format.ts';

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

/** How much is missing, in how many records; of a very large ledger the last changed ones are judged. */
export function saySum({
  records,
  whole,
  counts: { gate, gap, hint },
}: Pick<Findings, 'records' | 'whole' | 'counts'>): string {
  const judged = whole ? formatCount(records, 'record') : `the ${formatCount(records, 'record')} that changed last`;
  if (gate + gap + hint === 0) return `No rule finds anything missing in ${judged}.`;
  const rest = `${formatCount(gap, 'gap')}, ${formatCount(hint, 'hint')}, in ${judged}.`;
  return gate === 0 ? `No gate is open. ${rest}` : `${formatCount(gate, 'gate is', 'gates are')} open. ${rest}`;
}

/** Whether all words of a search stand in one of these texts or the other. */
export function holdsWords(search: string, texts: readonly string[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
