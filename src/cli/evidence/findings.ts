import type { Checked } from '../../actions/evidence/judging/checkLedger.ts';
import type { Finding } from '../../core/evidence/rules/base/judge.ts';
import type { Weight } from '../../core/evidence/rules/base/rule.ts';
import { printable } from '../base/words/printable.ts';
import { hang } from '../base/words/wrap.ts';

/** Findings for a terminal: by rule, each with its record, what is missing and the next step. */
export function sayFindings({
  records,
  whole,
  groups,
  apart,
}: Pick<Checked, 'records' | 'whole' | 'groups' | 'apart'>): readonly string[] {
  const lines = groups.flatMap(({ rule, findings }) => [
    `${marks[rule.weight]} ${rule.name} (${rule.id})`,
    ...findings.flatMap(sayFinding),
    '',
  ]);
  return [
    ...lines,
    saySum(
      groups.flatMap(({ findings }) => findings),
      { records, whole },
    ),
    ...sayApart(apart),
  ];
}

const marks = { gate: 'Gate:', gap: 'Gap:', hint: 'Hint:' } as const satisfies Readonly<Record<Weight, string>>;

const width = 100;

function sayFinding({ record, field, message, next }: Finding): readonly string[] {
  const place =
    record === null ? 'The ledger' : [printable(record.title), ...(field === null ? [] : [field])].join(', ');
  return [
    ...hang('  - ', `${place} [${record === null ? 'ledger' : `${record.kind} ${record.id}`}]`, width),
    ...hang('    ', printable(message), width),
    ...hang('    ', `Next: ${printable(next)}`, width),
  ];
}

function saySum(findings: readonly Finding[], { records, whole }: Pick<Checked, 'records' | 'whole'>): string {
  if (records === 0) return 'There is no complete record to judge yet. Keep one with "cairn start", then Evidence.';
  const count = (weight: Weight): number => findings.filter((finding) => finding.weight === weight).length;
  return `${say(records, 'record')}${whole ? '' : ', the last changed ones'}: ${say(count('gate'), 'gate')} open, ${say(count('gap'), 'gap')}, ${say(count('hint'), 'hint')}.`;
}

const sayApart = (apart: number): readonly string[] =>
  apart === 0 ? [] : [`${say(apart, 'finding')} set apart, since you disagree.`];

const say = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
