import type { Finding } from '../../../core/evidence/rules/base/judge.ts';
import type { Rule } from '../../../core/evidence/rules/base/rule.ts';
import { formatSarifLog, levels } from './sarifLog.ts';

/** What was found in a ledger: what stands, and what somebody disagrees with and why. */
export type Found = {
  readonly rules: readonly Rule[];
  readonly open: readonly Finding[];
  readonly apart: readonly { readonly finding: Finding; readonly because: string }[];
};

/**
 * Findings as SARIF 2.1.0, which pipelines and editors read. A gate is an error, a gap a warning, a hint a note; what
 * somebody disagrees with is suppressed, with their reason. A place is a record and its field, since a ledger has no files.
 */
export function formatSarif({ rules, open, apart }: Found): string {
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const resultOf = (finding: Finding) => showResult(finding, places.get(finding.rule) ?? -1);
  return formatSarifLog(rules, [
    ...open.map(resultOf),
    ...apart.map(({ finding, because }) => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'external', status: 'accepted', justification: because }],
    })),
  ]);
}

const showResult = ({ rule, weight, record, field, message, next }: Finding, ruleIndex: number) => ({
  ruleId: rule,
  ruleIndex,
  level: levels[weight],
  message: { text: `${message} ${next}` },
  locations: [{ logicalLocations: [placeOf(record, field)] }],
  partialFingerprints: { 'finding/v1': [rule, record?.id ?? '', field ?? ''].join('/') },
});

function placeOf(record: Finding['record'], field: string | null) {
  if (record === null) return { name: 'ledger', fullyQualifiedName: 'ledger', kind: 'module' };
  const place = `${record.kind}/${record.id}`;
  return field === null
    ? { name: record.title, fullyQualifiedName: place, kind: 'object' }
    : { name: `${record.title}: ${field}`, fullyQualifiedName: `${place}/${field}`, kind: 'property' };
}
