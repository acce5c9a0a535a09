import type { Finding } from '../../../core/evidence/rules/base/judge.ts';
import type { Rule, Weight } from '../../../core/evidence/rules/base/rule.ts';

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
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Cairn', rules: rules.map(showRule) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...open.map(resultOf),
          ...apart.map(({ finding, because }) => ({
            ...resultOf(finding),
            suppressions: [{ kind: 'external', status: 'accepted', justification: because }],
          })),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels = { gate: 'error', gap: 'warning', hint: 'note' } as const satisfies Readonly<Record<Weight, string>>;

const showRule = ({ id, name, reason, weight, concept }: Rule) => ({
  id,
  shortDescription: { text: name },
  fullDescription: { text: reason },
  defaultConfiguration: { level: levels[weight] },
  properties: { concept },
});

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
