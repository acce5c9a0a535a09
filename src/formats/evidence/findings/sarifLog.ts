import type { Rule, Weight } from '../../../core/evidence/rules/base/rule.ts';

/** A rule as pipelines are told of it. */
export type ToldRule = Pick<Rule, 'id' | 'name' | 'reason' | 'weight' | 'concept'>;

/** A SARIF 2.1.0 log of one run: which rules judged, and what they found. */
export const formatSarifLog = (rules: readonly ToldRule[], results: readonly object[]): string =>
  `${JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Cairn', rules: rules.map(showRule) } },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    null,
    2,
  )}\n`;

/** How pipelines call what hangs on a rule. */
export const levels = { gate: 'error', gap: 'warning', hint: 'note' } as const satisfies Readonly<
  Record<Weight, string>
>;

const showRule = ({ id, name, reason, weight, concept }: ToldRule) => ({
  id,
  shortDescription: { text: name },
  fullDescription: { text: reason },
  defaultConfiguration: { level: levels[weight] },
  properties: { concept },
});
